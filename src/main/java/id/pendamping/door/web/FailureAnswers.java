package id.pendamping.door.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.PassingFailure;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What is answered when a request fails anywhere, filters included: a database that is away or busy is a 503 that says
 * when to try again, a body that cannot be taken apart a 400, one that
 * is too large a 413 once it has been sent. Everything else stays the failure that it is.
 */
@Component
@ProgramOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FailureAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final long LARGEST_DISCARDED = 256L * 1024 * 1024;
    private static final Duration LONGEST_DISCARDED = Duration.ofMinutes(2);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getServletPath().equals("/error")) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<HttpStatus> status = statusOf(e);
            if (status.isEmpty() || response.isCommitted()) {
                if (!BodyTime.isOver(request)) {
                    LOG.error("The failure that follows is of {} {}", request.getMethod(), request.getRequestURI());
                }
                throw e;
            }
            if (status.get() == HttpStatus.CONTENT_TOO_LARGE) {
                RestOfBody.discard(request, LARGEST_DISCARDED, LONGEST_DISCARDED);
            }
            answer(status.get(), request, response);
        }
    }

    private static void answer(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.reset();
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            CurrentAccount.doNotAsk(request);
        }
        Problems.tell(request, response, status);
    }

    private static Optional<HttpStatus> statusOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException) {
                return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (cause instanceof InvalidParameterException unread
                    && unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (cause instanceof MultipartException || cause instanceof InvalidParameterException) {
                return Optional.of(HttpStatus.BAD_REQUEST);
            }
        }
        return PassingFailure.isIn(failure) ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE) : Optional.empty();
    }
}
