package id.pendamping.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Secrets of tokens: made at random, kept as a keyed hash. */
@Component
public class TokenSecrets {

    /** How every token begins, so that one that was published by mistake is found. */
    public static final String BEGINNING = "pdp_";

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");

    private final PersonalData personalData;
    private final SecureRandom random = new SecureRandom();

    TokenSecrets(PersonalData personalData) {
        this.personalData = personalData;
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] hash(String secret) {
        return personalData.fingerprint("token", secret);
    }
}
