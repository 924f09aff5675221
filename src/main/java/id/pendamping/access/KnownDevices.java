package id.pendamping.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers where an account has signed in before. What a browser keeps opens nothing; it only spares it strangers' waits. */
@Component
public class KnownDevices {

    private static final int TOKEN_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Remembers the browser that has just signed in, and gives what it is to keep; {@code kept} is what it sent, if anything. */
    public String remember(String account, @Nullable String kept) {
        String token = kept != null && TOKEN.matcher(kept).matches() ? kept : newToken();
        jdbc.sql("""
                        insert into account_device (account_id, token_hash, last_used) values (:account, :hash, :now)
                        on conflict (account_id, token_hash) do update set last_used = excluded.last_used""")
                .param("account", account)
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    boolean knows(Account account, String token) {
        return jdbc.sql(
                        "select exists (select 1 from account_device where account_id = :account and token_hash = :hash)")
                .param("account", account.id())
                .param("hash", hash(token))
                .query(Boolean.class)
                .single();
    }

    private String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] hash(String token) {
        return personalData.fingerprint("device", token);
    }
}
