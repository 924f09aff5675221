package id.pendamping.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks login and secret. Unknown and wrong look and last the same. Wrong tries slow down their sender and, once
 * they are many, the account; a browser where the account has signed in before is never held up by those of others.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** Of everybody whose secret only they know; the others first choose one. */
    static final GrantedAuthority SETTLED = new SimpleGrantedAuthority(SignedIn.SETTLED);

    private static final int FREE_AT_ONE_SENDER = 5;
    /** Many a phone shares its network's address with thousands of others. */
    private static final int FREE_OF_ONE_SENDER = 300;

    private static final int FREE_FOR_ONE_ACCOUNT = 100;
    private static final int FREE_ON_A_KNOWN_DEVICE = 20;

    private final Accounts accounts;
    private final KnownDevices devices;
    private final WrongTries tries;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PersonalData personalData;
    private final Clock clock;
    private final String nobody;

    /** Hashing is slow on purpose; a program that signs every call need not wait for it each time. */
    private final Cache<String, SignedIn> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SignIn(
            Accounts accounts,
            KnownDevices devices,
            WrongTries tries,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PersonalData personalData,
            Clock clock) {
        this.accounts = accounts;
        this.devices = devices;
        this.tries = tries;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.personalData = personalData;
        this.clock = clock;
        this.nobody = java.util.Objects.requireNonNull(encoder.encode("nobody"));
    }

    private record Secret(
            String encoded,
            boolean temporary,
            int version,
            @Nullable Timestamp expires) {}

    @Override
    public Authentication authenticate(Authentication attempt) {
        String secret = String.valueOf(attempt.getCredentials());
        Optional<Account> account = accounts.byLogin(attempt.getName());
        List<WrongTries.Kind> counted = counted(attempt, account);
        Duration wait = counted.stream().map(tries::wait).reduce(Duration.ZERO, SignIn::longer);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
        String shown = shown(attempt.getName(), secret);
        SignedIn before = verified.getIfPresent(shown);
        if (before != null && accounts.find(before).isPresent()) {
            return signedIn(before, false);
        }
        Secret kept = account.map(this::secretOf).orElse(new Secret(nobody, false, 0, null));
        if (!matches(secret, kept) || account.isEmpty()) {
            counted.forEach(tries::count);
            throw new BadCredentialsException("Wrong login or secret");
        }
        tries.forget(counted.get(0));
        if (kept.expires() != null && !kept.expires().toInstant().isAfter(clock.instant())) {
            throw new CredentialsExpiredException("The code for the first sign-in has expired");
        }
        Account found = account.get();
        var who = new SignedIn(found.id(), found.login(), UUID.randomUUID(), kept.version());
        if (!kept.temporary()) {
            verified.put(shown, who);
        }
        return signedIn(who, kept.temporary());
    }

    /** Each time a visit of its own. */
    private static Authentication signedIn(SignedIn who, boolean temporary) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.accountId(), who.login(), UUID.randomUUID(), who.secretVersion()),
                null,
                temporary ? List.of() : List.of(SETTLED));
    }

    private String shown(String login, String secret) {
        return Base64.getEncoder().encodeToString(personalData.fingerprint("sign-in", login + '\n' + secret));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    boolean isSecretOf(Account account, String secret) {
        return matches(secret, secretOf(account));
    }

    /** A code that somebody handed out is typed with or without what stands between its groups. */
    private boolean matches(String typed, Secret kept) {
        return encoder.matches(kept.temporary() ? Secrets.code(typed) : typed, kept.encoded());
    }

    /** What a wrong try counts for; the first is forgiven by a right one. */
    private List<WrongTries.Kind> counted(Authentication attempt, Optional<Account> account) {
        String name = account.map(Account::id)
                .orElseGet(() -> '?' + attempt.getName().strip().toLowerCase(Locale.ROOT));
        if (!(attempt.getDetails() instanceof Sender sender)) {
            return List.of(new WrongTries.Kind(name, FREE_FOR_ONE_ACCOUNT));
        }
        if (sender.device() != null && account.isPresent() && devices.knows(account.get(), sender.device())) {
            var device = new WrongTries.Kind(name + " on " + sender.device(), FREE_ON_A_KNOWN_DEVICE);
            if (!tries.areUsedUp(device)) {
                return List.of(device);
            }
        }
        return List.of(
                new WrongTries.Kind(name + " at " + sender.address(), FREE_AT_ONE_SENDER),
                new WrongTries.Kind("at " + sender.address(), FREE_OF_ONE_SENDER),
                new WrongTries.Kind(name, FREE_FOR_ONE_ACCOUNT));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Secret secretOf(Account account) {
        return jdbc.sql("select secret, secret_temporary, secret_version, code_expires_at from account where id = :id")
                .param("id", account.id())
                .query((row, number) -> new Secret(
                        row.getString("secret"),
                        row.getBoolean("secret_temporary"),
                        row.getInt("secret_version"),
                        row.getTimestamp("code_expires_at")))
                .single();
    }
}
