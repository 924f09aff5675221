package id.pendamping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares a request only with those of the hundreds of handlers whose address has the same parts as its own, but for those
 * that vary. Where one alone answers it, that is the one; all else is the framework's to decide.
 */
class NearbyHandlers extends RequestMappingHandlerMapping {

    private static final String SPELLED_OTHERWISE = "%;\\";
    private static final String VARIES = "{*?";

    private final List<Known> known = new ArrayList<>();

    /** A handler under one of its addresses; {@code parts} has null where a part varies. */
    private record Known(
            RequestMappingInfo mapping,
            HandlerMethod handler,
            @Nullable String[] parts) {

        boolean isNear(String[] asked) {
            if (asked.length != parts.length) {
                return false;
            }
            for (int i = parts.length - 1; i >= 0; i--) {
                if (parts[i] != null && !parts[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues()
                .forEach(pattern -> known.add(new Known(mapping, handler, parts(pattern)))));
    }

    private static @Nullable String[] parts(String pattern) {
        return Stream.of(pattern.split("/", -1))
                .map(part -> part.chars().anyMatch(letter -> VARIES.indexOf(letter) >= 0) ? null : part)
                .toArray(String[]::new);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Known alone = null;
        RequestMappingInfo matching = null;
        if (path.chars().noneMatch(letter -> SPELLED_OTHERWISE.indexOf(letter) >= 0)) {
            String[] asked = path.split("/", -1);
            for (Known one : known) {
                RequestMappingInfo match = one.isNear(asked) ? getMatchingMapping(one.mapping(), request) : null;
                if (match != null && matching != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (match != null) {
                    alone = one;
                    matching = match;
                }
            }
        }
        if (alone == null || matching == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, alone.handler());
        handleMatch(matching, path, request);
        return alone.handler();
    }
}
