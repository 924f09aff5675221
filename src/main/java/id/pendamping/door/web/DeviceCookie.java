package id.pendamping.door.web;

import id.pendamping.access.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.web.util.WebUtils;

/** What a browser keeps to be known again at the door; it opens nothing. */
final class DeviceCookie implements AuthenticationDetailsSource<HttpServletRequest, Sender> {

    private static final String NAME = "device";
    private static final Duration KEPT = Duration.ofDays(400);

    @Override
    public Sender buildDetails(HttpServletRequest request) {
        return new Sender(request.getRemoteAddr(), read(request));
    }

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static void write(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, token)
                        .path(request.getContextPath() + "/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
