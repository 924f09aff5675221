package id.pendamping.door.web;

import id.pendamping.access.Sender;
import id.pendamping.shared.SenderAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationDetailsSource;

/** What a browser keeps to be known again at the door; it opens nothing. */
final class DeviceCookie implements AuthenticationDetailsSource<HttpServletRequest, Sender> {

    private static final OwnCookie COOKIE = new OwnCookie("device", "/", Duration.ofDays(400));

    @Override
    public Sender buildDetails(HttpServletRequest request) {
        return new Sender(SenderAddress.of(request.getRemoteAddr()), read(request));
    }

    static @Nullable String read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static void write(String token, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write(token, request, response);
    }
}
