package id.pendamping.desk.web;

import id.pendamping.lifecycle.NotWaiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Lost races become a readable 409, a database that is away or busy a 503 that says when to try again. */
@ControllerAdvice
class Conflicts {

    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler(NotWaiting.class)
    Object lostRace(HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler({
        PessimisticLockingFailureException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    Object databaseBusy(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private static Object answer(HttpStatus status, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
        }
        return new ModelAndView("error/" + status.value(), status);
    }
}
