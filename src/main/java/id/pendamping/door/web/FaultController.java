package id.pendamping.door.web;

import id.pendamping.logging.Trace;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The answer to a request that failed where nobody has answered it: to people the page for it, to programs and scripts a
 * problem (RFC 9457) with its reason. Both name the reference under which the log has it.
 */
@Controller
@ProgramOnly
class FaultController extends BasicErrorController {

    private final MessageSource texts;

    FaultController(
            ErrorAttributes attributes, WebProperties properties, List<ErrorViewResolver> views, MessageSource texts) {
        super(attributes, properties.getError(), views);
        this.texts = texts;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", Problems.type(status));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", reason(status, request));
        Trace.current().ifPresent(trace -> problem.put("reference", trace));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String reason(HttpStatus status, HttpServletRequest request) {
        String otherwise = status.is4xxClientError() ? "400" : "500";
        Locale language = RequestContextUtils.getLocale(request);
        String title = texts.getMessage("error." + otherwise + ".title", null, language);
        return Objects.requireNonNullElse(
                texts.getMessage("error." + status.value() + ".title", null, title, language), title);
    }
}
