package id.pendamping;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out of everything that pages send what nobody can see in it, before anybody reads it. The page that tells of a
 * body which cannot be taken apart is made as if nothing had been sent.
 */
@Component
@ProgramOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SeenParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                request.getDispatcherType() == DispatcherType.ERROR ? new Lenient(request) : new Seen(request),
                response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Lenient extends Seen {

        Lenient(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            try {
                return super.getParameter(name);
            } catch (InvalidParameterException unreadable) {
                return null;
            }
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            try {
                return super.getParameterValues(name);
            } catch (InvalidParameterException unreadable) {
                return null;
            }
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            try {
                return super.getParameterMap();
            } catch (InvalidParameterException unreadable) {
                return Map.of();
            }
        }
    }

    private static class Seen extends HttpServletRequestWrapper {

        Seen(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : NormalForm.seen(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Stream.of(values).map(NormalForm::seen).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> seen = new LinkedHashMap<>();
            super.getParameterMap()
                    .forEach((name, values) -> seen.put(
                            name, Stream.of(values).map(NormalForm::seen).toArray(String[]::new)));
            return Collections.unmodifiableMap(seen);
        }
    }
}
