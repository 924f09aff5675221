package id.pendamping.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final String STEM = "rehears";
    private static final int MOST_MISTYPED = 2;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod()) || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        String[] asked = request.getParameterValues(REHEARSE);
        Optional<String> misspelt = Collections.list(request.getParameterNames()).stream()
                .filter(OnlyWhereRehearsed::isMisspelt)
                .findFirst();
        if (misspelt.isPresent()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.rehearse.unsaid");
        }
        if (asked == null) {
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

    /** Meant, but not written as it is called: with capitals, blanks or signs, as another form of the word, or mistyped. */
    private static boolean isMisspelt(String name) {
        String letters = name.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
        return !name.equals(REHEARSE) && (letters.startsWith(STEM) || differences(letters) <= MOST_MISTYPED);
    }

    /** How many letters were left out, put in or put for another. */
    private static int differences(String letters) {
        int[] row = IntStream.rangeClosed(0, REHEARSE.length()).toArray();
        for (int i = 1; i <= letters.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int other = letters.charAt(i - 1) == REHEARSE.charAt(j - 1) ? corner : corner + 1;
                corner = row[j];
                row[j] = Math.min(other, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[REHEARSE.length()];
    }

    private static boolean isRehearsed(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && REHEARSE.equals(parameter.getParameter().getName()));
    }
}
