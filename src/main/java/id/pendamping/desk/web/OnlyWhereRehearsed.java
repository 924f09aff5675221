package id.pendamping.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who asks for a rehearsal of a command that knows none, or does not say whether one is meant, is told so; nothing is done
 * that was only to be tried.
 */
@Configuration
class OnlyWhereRehearsed implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REHEARSE = "rehearse";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String[] asked = request.getParameterValues(REHEARSE);
        if (asked == null || "GET".equals(request.getMethod()) || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        if (!isRehearsed(operation)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.rehearse");
        }
        if (asked.length > 1 || asked[0].isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.rehearse.unsaid");
        }
        return true;
    }

    private static boolean isRehearsed(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && REHEARSE.equals(parameter.getParameter().getName()));
    }
}
