package id.pendamping.door.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The name typed at the door beside a wrong secret; the browser keeps it for a minute, the program not at all. */
final class TypedName {

    private static final String COOKIE = "typed";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 100;

    private TypedName() {}

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("login");
        if (name != null && name.length() <= LONGEST) {
            String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, kept)
                            .path(request.getContextPath() + "/sign-in")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    static String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return cookie == null
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
