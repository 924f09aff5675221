package id.pendamping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Compares a request only with those of the hundreds of handlers whose address begins as its own does, up to the first part
 * that varies.
 */
class NearbyHandlers extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return isNear(handler, path) ? super.getMatchingMapping(handler, request) : null;
    }

    private boolean isNear(RequestMappingInfo handler, String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return true; // spelled in another way
        }
        List<String> known = beginnings.get(handler);
        for (String beginning : known == null ? beginnings(handler) : known) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private List<String> beginnings(RequestMappingInfo handler) {
        return beginnings.computeIfAbsent(handler, added -> added.getPatternValues().stream()
                .map(NearbyHandlers::literal)
                .toList());
    }

    private static String literal(String pattern) {
        int varies = 0;
        while (varies < pattern.length() && "{*?".indexOf(pattern.charAt(varies)) < 0) {
            varies++;
        }
        return pattern.substring(0, varies);
    }
}
