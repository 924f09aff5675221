package id.pendamping.door.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Programs whose signed calls were let in within the last hour, by address; of what they signed with only a hash is kept. */
final class LetIn {

    private static final Duration LASTS = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Cache<String, Boolean> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LASTS).build();

    boolean isKnown(String address, String signed) {
        return callers.getIfPresent(key(address, signed)) != null;
    }

    void remember(String address, String signed) {
        callers.put(key(address, signed), true);
    }

    void forget(String address, String signed) {
        callers.invalidate(key(address, signed));
    }

    private static String key(String address, String signed) {
        try {
            byte[] bytes = (address + '\n' + signed).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
