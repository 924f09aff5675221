package id.pendamping.door.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token of a form that also says on whose page the form stands, after its session as well. */
final class OwnedToken {

    private static final Pattern OWNED = Pattern.compile("[0-9a-f-]{36}~([A-Za-z0-9_-]{23})");

    private OwnedToken() {}

    static CsrfToken of(CsrfToken token, String owner) {
        return new DefaultCsrfToken(token.getHeaderName(), token.getParameterName(), token.getToken() + '~' + owner);
    }

    /** {@code sent}: as it stands in a page, where it looks different every time. */
    static Optional<String> owner(@Nullable String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            byte[] mixed = Base64.getUrlDecoder().decode(sent);
            int half = mixed.length / 2;
            byte[] token = new byte[half];
            for (int i = 0; i < half; i++) {
                token[i] = (byte) (mixed[i] ^ mixed[half + i]);
            }
            Matcher owned = OWNED.matcher(new String(token, StandardCharsets.UTF_8));
            return owned.matches() ? Optional.of(owned.group(1)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
