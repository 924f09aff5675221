package id.pendamping.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks login and secret. Unknown, wrong and locked look and last the same; after ten failures an account rests for a
 * quarter of an hour.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** Of everybody whose secret only they know; the others first choose one. */
    static final GrantedAuthority SETTLED = new SimpleGrantedAuthority(SignedIn.SETTLED);

    private static final int MOST_FAILURES = 10;
    private static final Duration REST = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobody;

    SignIn(Accounts accounts, JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.nobody = java.util.Objects.requireNonNull(encoder.encode("nobody"));
    }

    private record Secret(
            String encoded, boolean temporary, @Nullable Timestamp lockedUntil) {}

    @Override
    public Authentication authenticate(Authentication attempt) {
        String secret = String.valueOf(attempt.getCredentials());
        Optional<Account> account = accounts.byLogin(attempt.getName());
        Secret kept = account.map(this::secretOf).orElse(new Secret(nobody, false, null));
        Instant now = clock.instant();
        boolean right = encoder.matches(secret, kept.encoded()) && account.isPresent();
        boolean locked =
                kept.lockedUntil() != null && kept.lockedUntil().toInstant().isAfter(now);
        if (!right || locked) {
            account.ifPresent(found -> countFailure(found, now));
            throw new BadCredentialsException("Wrong login or secret");
        }
        Account signedIn = account.orElseThrow();
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = :id and failed_attempts > 0")
                .param("id", signedIn.id())
                .update();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(signedIn.id(), signedIn.login(), UUID.randomUUID()),
                null,
                kept.temporary() ? List.of() : List.of(SETTLED));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    boolean isSecretOf(Account account, String secret) {
        return encoder.matches(secret, secretOf(account).encoded());
    }

    private Secret secretOf(Account account) {
        return jdbc.sql("select secret, secret_temporary, locked_until from account where id = :id")
                .param("id", account.id())
                .query((row, number) -> new Secret(
                        row.getString("secret"), row.getBoolean("secret_temporary"), row.getTimestamp("locked_until")))
                .single();
    }

    private void countFailure(Account account, Instant now) {
        jdbc.sql("""
                        update account set failed_attempts = failed_attempts + 1,
                            locked_until = case when (failed_attempts + 1) % :most = 0 then :until else locked_until end
                        where id = :id""")
                .param("most", MOST_FAILURES)
                .param("until", Timestamp.from(now.plus(REST)))
                .param("id", account.id())
                .update();
    }
}
