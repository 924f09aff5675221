package id.pendamping.door.web;

import id.pendamping.access.TooManyTries;
import id.pendamping.logging.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;

/** What the door answers to programs and scripts. */
final class Problems {

    private static final String UNSETTLED =
            "{\"type\":\"urn:pendamping:problem:temporary-secret\",\"title\":\"Temporary secret\",\"status\":403,"
                    + "\"detail\":\"Sign in to the pages and choose a secret of your own first.\"}";

    private static final String OVER =
            "{\"type\":\"urn:pendamping:problem:session-over\",\"title\":\"Session over\",\"status\":403}";

    private static final String UNAUTHORIZED =
            "{\"type\":\"urn:pendamping:problem:unauthorized\",\"title\":\"Unauthorized\",\"status\":401}";

    private static final String TOO_MANY =
            "{\"type\":\"urn:pendamping:problem:too-many-tries\",\"title\":\"Too many tries\",\"status\":429,"
                    + "\"detail\":\"Too many wrong secrets came before this one, which was not looked at. Wait as long as "
                    + "Retry-After says.\"}";

    private static final String TOO_MANY_REQUESTS =
            "{\"type\":\"urn:pendamping:problem:too-many-requests\",\"title\":\"Too many requests\",\"status\":429,"
                    + "\"detail\":\"Too many requests came from this address without being let in. Wait as long as "
                    + "Retry-After says.\"}";

    private static final String UNKNOWN_TOKEN =
            "{\"type\":\"urn:pendamping:problem:unknown-token\",\"title\":\"Unknown token\",\"status\":401,"
                    + "\"detail\":\"The token does not exist, has expired or was withdrawn.\"}";

    private static final String READING_TOKEN =
            "{\"type\":\"urn:pendamping:problem:reading-token\",\"title\":\"Reading token\",\"status\":403,"
                    + "\"detail\":\"This token reads. Make one for acting.\"}";

    private Problems() {}

    static void unknownToken(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Pendamping\", error=\"invalid_token\"");
        write(response, HttpStatus.UNAUTHORIZED, UNKNOWN_TOKEN);
    }

    static void readingToken(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, READING_TOKEN);
    }

    static void unsettled(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, UNSETTLED);
    }

    static void over(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, OVER);
    }

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyTries tries) {
            response.setHeader("Retry-After", Long.toString(tries.seconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Pendamping\"");
            write(response, HttpStatus.UNAUTHORIZED, UNAUTHORIZED);
        }
    }

    /** To people a sentence: nothing else is done for them. */
    static void tooManyRequests(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        if (isForProgram(request)) {
            write(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY_REQUESTS);
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(sentence);
        }
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** The status alone: to programs and scripts as a problem, to people as the page for it. */
    static void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        tell(request, response, status, reason(status));
    }

    /** The same to programs with a reason of its own. */
    static void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
            throws IOException {
        if (!isForProgram(request) && !SignInRedirects.isFromScript(request)) {
            response.sendError(status.value());
            return;
        }
        write(response, status, plain(status, reason));
    }

    /** Where the program has not seen the request. */
    static String plain(HttpStatus status) {
        return plain(status, reason(status));
    }

    private static String plain(HttpStatus status, String reason) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(type(status), status.getReasonPhrase(), status.value(), reason);
    }

    /** What programs tell apart by more than the status; for everything else it says enough. */
    static String type(HttpStatus status) {
        return switch (status) {
            case REQUEST_TIMEOUT -> "urn:pendamping:problem:too-slow";
            case TOO_MANY_REQUESTS -> "urn:pendamping:problem:too-many-requests";
            case SERVICE_UNAVAILABLE -> "urn:pendamping:problem:unavailable";
            case INSUFFICIENT_STORAGE -> "urn:pendamping:problem:disk-full";
            default -> "about:blank";
        };
    }

    private static String reason(HttpStatus status) {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> "Nothing has changed. Try again once Retry-After has passed.";
            case REQUEST_TIMEOUT -> "The body of the request came too slowly. Nothing has changed.";
            case CONTENT_TOO_LARGE -> "The body is larger than is taken here.";
            default -> "The request cannot be read.";
        };
    }

    private static void write(HttpServletResponse response, HttpStatus status, String problem) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String named = Trace.current()
                .map(trace -> problem.substring(0, problem.length() - 1) + ",\"reference\":\"" + trace + "\"}")
                .orElse(problem);
        response.getOutputStream().write(named.getBytes(StandardCharsets.UTF_8));
    }
}
