package id.pendamping.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which programs call the API for a person. Nobody can read one again; what it opens is looked up anew every
 * few seconds, so that withdrawing one, or closing its account, takes effect at once on this node and soon on others.
 */
@Component
public class PersonalTokens {

    static final int LONGEST_NAME = 60;
    static final int MOST_DAYS = 366;
    static final int MOST_VALID = 20;

    private static final int SHOWN = 50;

    private final TokenStore store;
    private final TokenSecrets secrets;
    private final Journal journal;
    private final Clock clock;
    private final Cache<String, Bearer> known;

    /** @param remembered how long what a token opens is not looked up again */
    PersonalTokens(
            TokenStore store,
            TokenSecrets secrets,
            Journal journal,
            Clock clock,
            @Value("${pendamping.tokens.remembered:10s}") Duration remembered) {
        this.store = store;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(remembered)
                .build();
    }

    /** What was made, or why not. */
    public sealed interface Issue {

        /** @param secret stands here and nowhere else */
        record Issued(PersonalToken token, String secret) implements Issue {}

        record Refused(List<Refusal> refusals) implements Issue {}
    }

    /** Who calls with a token, and what the token allows. */
    public record Bearer(UUID token, SignedIn owner, PersonalToken.Scope scope, Instant expiresAt) {}

    @Transactional
    public Issue issue(Account account, String typed, PersonalToken.Scope scope, int days) {
        String name = NormalForm.line(typed);
        Instant now = clock.instant();
        List<Refusal> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(Refusal.at("name", "refusal.token.name", LONGEST_NAME));
        }
        if (days < 1 || days > MOST_DAYS) {
            wrong.add(Refusal.at("days", "refusal.token.days", MOST_DAYS));
        }
        if (wrong.isEmpty() && store.valid(account.id(), now) >= MOST_VALID) {
            wrong.add(Refusal.of("refusal.token.many", MOST_VALID));
        }
        if (!wrong.isEmpty()) {
            return new Issue.Refused(wrong);
        }
        String secret = secrets.fresh();
        var token = new PersonalToken(
                UuidCreator.getTimeOrderedEpoch(now), name, scope, now, now.plus(Duration.ofDays(days)), null, null);
        store.insert(token, account.id(), secrets.hash(secret));
        journal.record(
                new TokenIssued(UUID.fromString(account.id()), token.id(), scope == PersonalToken.Scope.ACT, days),
                by(account));
        return new Issue.Issued(token, secret);
    }

    /** The account's latest tokens, the valid ones among them. */
    public List<PersonalToken> of(Account account) {
        return store.of(account.id(), SHOWN);
    }

    /** Withdraws the account's token; harmless when it was withdrawn before. Whether there is such a token to withdraw. */
    @Transactional
    public boolean revoke(Account account, UUID id) {
        boolean revoked = store.revoke(account.id(), id, clock.instant());
        if (revoked) {
            journal.record(new TokenRevoked(UUID.fromString(account.id()), id), by(account));
        }
        known.asMap().values().removeIf(bearer -> bearer.token().equals(id));
        return revoked;
    }

    /** Who signs in with it. */
    public Optional<Bearer> find(String secret) {
        if (!TokenSecrets.isToken(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Bearer bearer = known.getIfPresent(secret);
        if (bearer == null) {
            Optional<Bearer> found = store.find(secrets.hash(secret), now);
            found.ifPresent(one -> {
                store.noteUse(one.token(), now);
                known.put(secret, one);
            });
            return found;
        }
        return bearer.expiresAt().isAfter(now) ? Optional.of(bearer) : Optional.empty();
    }

    private Act by(Account account) {
        return Act.by(account.as(Collections.min(account.duties())), clock.instant());
    }
}
