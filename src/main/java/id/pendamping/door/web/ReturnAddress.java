package id.pendamping.door.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page to go back to after signing in. It travels in the address of the sign-in page and in its form, so that nothing is kept
 * for somebody who may never sign in; only pages of this program are taken.
 */
final class ReturnAddress {

    static final String PARAMETER = "to";

    private static final int LONGEST = 1000;
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");
    private static final Set<String> NO_PAGES = Set.of("/", "/sign-in", "/sign-out", "/session", "/error", "/offline");

    private ReturnAddress() {}

    /** The address if it is a page of this program. */
    static Optional<String> of(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(page -> page.length() <= LONGEST && PAGE.matcher(page).matches())
                .filter(page -> !NO_PAGES.contains(page.replaceFirst("[?#].*", "")));
    }

    /** Of a reader the page that was asked for; of a form the page on which it stands. */
    static Optional<String> of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return of(referring(request));
        }
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(query == null ? path : path + '?' + query);
    }

    /** The address of the sign-in page, with the page to go back to if there is one. */
    static String signIn(String address, Optional<String> page) {
        return page.map(to -> address
                        + (address.contains("?") ? '&' : '?')
                        + PARAMETER
                        + '='
                        + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .orElse(address);
    }

    private static @Nullable String referring(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return null;
        }
        try {
            URI page = URI.create(referrer);
            String query = page.getRawQuery();
            return request.getServerName().equals(page.getHost())
                    ? page.getRawPath() + (query == null ? "" : '?' + query)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
