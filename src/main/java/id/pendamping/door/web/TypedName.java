package id.pendamping.door.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The name typed at the door beside a wrong secret; the browser keeps it for a minute, the program not at all. */
final class TypedName {

    private static final OwnCookie COOKIE = new OwnCookie("typed", "/sign-in", Duration.ofMinutes(1));
    private static final int LONGEST = 100;

    private TypedName() {}

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("login");
        if (name != null && name.length() <= LONGEST) {
            byte[] octets = name.getBytes(StandardCharsets.UTF_8);
            COOKIE.write(Base64.getUrlEncoder().withoutPadding().encodeToString(octets), request, response);
        }
    }

    static String read(HttpServletRequest request) {
        String kept = COOKIE.read(request);
        try {
            return kept == null ? "" : new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
