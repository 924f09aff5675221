package id.pendamping.access;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses the own password, or a mentor the own PIN. */
@Component
public class ChooseSecret {

    /** Wrong present secrets at an open session before each next one has to wait. */
    private static final int FREE_GUESSES = 5;

    private final AccountBook book;
    private final SignIn signIn;
    private final WrongTries tries;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Clock clock;

    ChooseSecret(
            AccountBook book, SignIn signIn, WrongTries tries, PasswordEncoder encoder, Journal journal, Clock clock) {
        this.book = book;
        this.signIn = signIn;
        this.tries = tries;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome handle(Account account, String present, String chosen, String again) {
        var guesses = new WrongTries.Kind("present of " + account.id(), FREE_GUESSES);
        Duration wait = tries.wait(guesses);
        if (!wait.isZero()) {
            return Outcome.refusedField(
                    "present", "refusal.secret.slow", wait.plusMillis(999).toSeconds());
        }
        if (!signIn.isSecretOf(account, present)) {
            tries.count(guesses);
            return Outcome.refusedField("present", "refusal.secret.present");
        }
        if (account.holds(Duty.MENTOR) && !Secrets.isPin(chosen)) {
            return Outcome.refusedField("chosen", "refusal.secret.pin", Secrets.PIN_DIGITS);
        }
        if (!account.holds(Duty.MENTOR) && !Secrets.isPassword(chosen, account.login())) {
            return Outcome.refusedField(
                    "chosen", "refusal.secret.password", Secrets.SHORTEST_PASSWORD, Secrets.LONGEST_PASSWORD);
        }
        if (Secrets.isPartOf(chosen, present)) {
            return Outcome.refusedField("chosen", "refusal.secret.same");
        }
        if (!chosen.equals(again)) {
            return Outcome.refusedField("again", "refusal.secret.again");
        }
        tries.forget(guesses);
        book.setSecret(account.id(), java.util.Objects.requireNonNull(encoder.encode(chosen)), false);
        journal.record(
                new SecretSet(UUID.fromString(account.id()), false),
                Act.by(account.as(Collections.min(account.duties())), clock.instant()));
        return Outcome.done();
    }
}
