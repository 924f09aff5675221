package id.pendamping.mentoring;

import id.pendamping.access.AccountChanged;
import id.pendamping.bulk.RecurringJob;
import id.pendamping.group.Groups;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mentor who can no longer serve walks beside nobody: at once when the account is closed, and as soon as it is looked for
 * when the letter has run out or the mentor has left the programme with another group. Who was asked and has not answered is
 * not waited for.
 */
@Component
class OutOfService implements RecurringJob {

    private static final String RULE = "mentor-out-of-service";

    private final Companions companions;
    private final EndAssignment endAssignment;
    private final Groups groups;
    private final Regions regions;
    private final Timers timers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutOfService(
            Companions companions,
            EndAssignment endAssignment,
            Groups groups,
            Regions regions,
            Timers timers,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.companions = companions;
        this.endAssignment = endAssignment;
        this.groups = groups;
        this.regions = regions;
        this.timers = timers;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void follow(Entry entry) {
        if (entry.fact() instanceof AccountChanged account
                && !(account.open() && account.duties().contains(Duty.MENTOR.name()))) {
            for (CaseId caseId : companions.walkedBy(account.accountId().toString())) {
                end(caseId, entry.act().automatically(RULE));
            }
            companions.askedOf(account.accountId().toString()).forEach(this::askAnother);
        }
    }

    @Override
    public String name() {
        return "mentors-out-of-service";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Each case by itself, so that one that cannot be dealt with holds up nobody else's. */
    @Override
    public void run() {
        Act act = Act.by(Actor.automation(RULE), clock.instant());
        List<RuntimeException> failed = new ArrayList<>();
        companions.abandoned().forEach(caseId -> inItsOwn(() -> end(caseId, act), failed));
        companions.askedInVain().forEach(caseId -> inItsOwn(() -> askAnother(caseId), failed));
        if (!failed.isEmpty()) {
            RuntimeException first = failed.get(0);
            failed.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void inItsOwn(Runnable deed, List<RuntimeException> failed) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException one) {
            failed.add(one);
        }
    }

    /** Nobody waits for the answer of a mentor who cannot give it. */
    private void askAnother(CaseId caseId) {
        timers.expire(caseId.subject(), "answer-assignment");
    }

    private void end(CaseId caseId, Act act) {
        journal.lock(caseId.subject());
        LocalDate today = regions.dayIn(groups.get(caseId).regency(), act.when());
        companions.now(caseId).ifPresent(mentor -> mentor.inability(today)
                .ifPresent(leaving -> endAssignment.of(caseId, mentor, leaving, today, act)));
    }
}
