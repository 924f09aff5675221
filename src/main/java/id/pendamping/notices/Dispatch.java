package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.notices.Deliveries.Claim;
import id.pendamping.notices.Deliveries.Due;
import id.pendamping.shared.PassingFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due over one channel, letter by letter. Any number of nodes may do so at the same time. */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Deliveries deliveries;
    private final Accounts accounts;
    private final Preferences preferences;
    private final MessageWriter writer;
    private final Backoff pauses;
    private final Clock clock;

    Dispatch(
            Deliveries deliveries,
            Accounts accounts,
            Preferences preferences,
            MessageWriter writer,
            Backoff pauses,
            Clock clock) {
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.preferences = preferences;
        this.writer = writer;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Works one batch off and says how many deliveries were in it. */
    int work(Carrier carrier, BooleanSupplier goesOn) {
        Claim claim = deliveries.claim(carrier.channel());
        for (Due due : claim.due()) {
            if (!goesOn.getAsBoolean()) {
                deliveries.release(claim);
                break;
            }
            deal(carrier, claim, due);
        }
        return claim.due().size();
    }

    /** One delivery that cannot be dealt with does not hold up the others; a database that is away holds up all. */
    private void deal(Carrier carrier, Claim claim, Due due) {
        try {
            deliver(carrier, claim, due);
        } catch (RuntimeException e) {
            if (PassingFailure.isIn(e)) {
                throw e;
            }
            LOG.error(
                    "Delivery {} cannot be dealt with: {}",
                    due.id(),
                    e.getClass().getName());
            deliveries
                    .begin(claim, due.id())
                    .ifPresent(attempt ->
                            fail(claim, due, attempt, new SendResult.Failed(FailureReason.FAULT, null, null)));
        }
    }

    private void deliver(Carrier carrier, Claim claim, Due due) {
        Optional<Account> account = accounts.find(due.accountId());
        if (account.isEmpty()) {
            deliveries.giveUp(claim, due.id(), FailureReason.NO_ACCOUNT, null);
            return;
        }
        Preference preference = preferences.of(account.get());
        List<Notices.Notice> wanted = wanted(due, preference, carrier.channel());
        if (wanted.isEmpty()) {
            deliveries.withdraw(claim, due.id());
            return;
        }
        String address = preference.addressFor(carrier.channel());
        if (address == null) {
            deliveries.giveUp(claim, due.id(), FailureReason.NO_ADDRESS, null);
            return;
        }
        Instant now = clock.instant();
        Instant allowed = preference.quiet().after(now, preference.zone());
        if (allowed.isAfter(now)) {
            deliveries.postpone(claim, due.id(), allowed);
            return;
        }
        NoticeMessage letter = writer.write(due.id(), address, preference.language(), due.plannedAt(), wanted);
        deliveries.begin(claim, due.id()).ifPresent(attempt -> record(claim, due, attempt, carrier.carry(letter)));
    }

    /** Without what was declined after it had been planned. */
    private List<Notices.Notice> wanted(Due due, Preference preference, Channel channel) {
        return deliveries.notices(due.id()).stream()
                .filter(notice -> preference.takes(Rule.ofKind(notice.kind()), channel))
                .toList();
    }

    private void record(Claim claim, Due due, int attempt, SendResult outcome) {
        if (outcome instanceof SendResult.Refused refused) {
            deliveries.giveUp(claim, due.id(), refused.reason(), refused.code());
        } else if (outcome instanceof SendResult.Failed failed) {
            fail(claim, due, attempt, failed);
        } else {
            deliveries.sent(due.id());
        }
    }

    private void fail(Claim claim, Due due, int attempt, SendResult.Failed failed) {
        if (pauses.isOver(attempt)) {
            deliveries.giveUp(claim, due.id(), failed.reason(), failed.code());
        } else {
            Instant next = clock.instant().plus(pauses.after(attempt, failed.asked()));
            deliveries.failed(claim, due.id(), failed.reason(), failed.code(), next);
        }
    }
}
