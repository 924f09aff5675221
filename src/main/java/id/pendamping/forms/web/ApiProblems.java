package id.pendamping.forms.web;

import id.pendamping.forms.Refusals;
import id.pendamping.forms.RequestRefused;
import id.pendamping.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the API will not do, as problem details (RFC 9457) in the language of the caller. Pages keep their own answers. A
 * reason that is the key of a text says it; else the status does.
 */
@ControllerAdvice
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String KEYS = "problem.";
    private static final String STANDSTILL = "refusal.suspended";

    private final Refusals refusals;

    ApiProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    /** One thing wrong with a command; {@code field} is null when the whole is meant. */
    record Problem(@Nullable String field, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refused, HttpServletRequest request, Locale locale) {
        onlyForPrograms(request, refused);
        boolean standsStill = refused.refusals().stream().anyMatch(one -> STANDSTILL.equals(one.messageKey()));
        ProblemDetail detail =
                detail(HttpStatus.UNPROCESSABLE_CONTENT, standsStill ? "problem.suspended" : "problem.refused", locale);
        detail.setProperty(
                "problems",
                refused.refusals().stream()
                        .map(refusal -> new Problem(refusal.field(), refusals.sentence(refusal, locale)))
                        .toList());
        return ResponseEntity.unprocessableContent().body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> turnedAway(ResponseStatusException away, HttpServletRequest request, Locale locale) {
        onlyForPrograms(request, away);
        String reason = away.getReason();
        HttpStatusCode status = away.getStatusCode();
        ProblemDetail detail = detail(status, reason != null && reason.startsWith(KEYS) ? reason : key(status), locale);
        if (status.value() == HttpStatus.BAD_REQUEST.value()) {
            tell(request, away);
        }
        return ResponseEntity.status(status).headers(away.getHeaders()).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> headerMissing(
            MissingRequestHeaderException missing, HttpServletRequest request, Locale locale)
            throws MissingRequestHeaderException {
        onlyForPrograms(request, missing);
        boolean isKey = missing.getHeaderName().equals(SentCommands.KEY);
        return badRequest(isKey ? "problem.key-missing" : "problem.unreadable", request, missing, locale);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<ProblemDetail> unreadable(Exception fault, HttpServletRequest request, Locale locale)
            throws Exception {
        onlyForPrograms(request, fault);
        return badRequest("problem.unreadable", request, fault, locale);
    }

    /** A page shows what it always shows; its scripts are answered as programs are. */
    private static <E extends Exception> void onlyForPrograms(HttpServletRequest request, E fault) throws E {
        String accepted = request.getHeader("Accept");
        boolean isScript = accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE);
        if (!isScript && !request.getRequestURI().startsWith("/api/")) {
            throw fault;
        }
    }

    private static String key(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "problem.forbidden";
            case 404 -> "problem.unknown";
            case 409 -> "problem.moved";
            case 423 -> "problem.suspended";
            default -> "problem.unreadable";
        };
    }

    private ResponseEntity<ProblemDetail> badRequest(
            String key, HttpServletRequest request, Exception fault, Locale locale) {
        tell(request, fault);
        return ResponseEntity.badRequest().body(detail(HttpStatus.BAD_REQUEST, key, locale));
    }

    /** What was wrong with the request stands in the log, where it says more than a stranger should read. */
    private static void tell(HttpServletRequest request, Exception fault) {
        LOG.info("{} {} cannot be read: {}", request.getMethod(), request.getRequestURI(), fault.toString());
    }

    private ProblemDetail detail(HttpStatusCode status, String key, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, refusals.sentence(new Refusal(null, key, List.of()), locale));
        detail.setType(URI.create("urn:pendamping:problem:" + key.substring(KEYS.length())));
        return detail;
    }
}
