package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import id.pendamping.shared.SealBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that something was changed under its seal to the person who opens it. */
@ControllerAdvice
@ProgramOnly
class BrokenSeals {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenSeals.class);

    private final MessageSource texts;

    BrokenSeals(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler(SealBroken.class)
    Object broken(HttpServletRequest request, Locale locale, SealBroken broken) {
        LOG.error("A seal does not open", broken);
        return request.getRequestURI().startsWith("/api/")
                ? ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.CONFLICT, texts.getMessage("error.seal.title", null, locale)))
                : new ModelAndView("error/seal", HttpStatus.CONFLICT);
    }
}
