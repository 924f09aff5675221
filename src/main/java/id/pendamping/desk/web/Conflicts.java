package id.pendamping.desk.web;

import id.pendamping.lifecycle.NotWaiting;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Lost races become a readable 409. */
@ControllerAdvice
class Conflicts {

    @ExceptionHandler(NotWaiting.class)
    Object lostRace(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(ProblemDetail.forStatus(HttpStatus.CONFLICT))
                : new ModelAndView("error/409", HttpStatus.CONFLICT);
    }
}
