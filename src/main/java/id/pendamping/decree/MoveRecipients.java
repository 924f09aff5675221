package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.BulkOrder;
import id.pendamping.bulk.BulkWork;
import id.pendamping.bulk.BulkWorkEnded;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Fact;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries a ratified decree out in the background, and says when everybody has had a turn. */
@Component
class MoveRecipients {

    static final String KEY = "move-recipients";

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final AmendmentStore amendments;
    private final BulkWork work;
    private final Accounts accounts;
    private final Journal journal;

    MoveRecipients(
            DecreeStore decrees,
            AnnexStore annexes,
            AmendmentStore amendments,
            BulkWork work,
            Accounts accounts,
            Journal journal) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.amendments = amendments;
        this.work = work;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Begins with those who leave, then those who are not recipients yet; it goes on in the name of the budget authority. */
    Optional<Fact> run(Subject subject, Act cause) {
        UUID id = RecipientDecree.id(subject);
        RecipientDecree decree = decrees.find(id).orElseThrow();
        Account authority =
                accounts.find(Objects.requireNonNull(decree.answeredBy())).orElseThrow();
        List<BulkOrder.Chosen> open = new ArrayList<>(amendments.toLeave(id));
        open.addAll(annexes.open(id));
        UUID batch = work.run(
                new BulkOrder(
                        DecreeForEach.NAME,
                        "decree.moving",
                        id.toString(),
                        Duty.BUDGET_AUTHORITY,
                        List.of(new BulkOrder.Condition("decree.number", decree.number())),
                        open),
                authority,
                "decree/" + id + '/' + decree.batchId());
        decrees.begun(id, batch);
        return Optional.empty();
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof BulkWorkEnded ended) {
            decrees.ofBatch(ended.batchId()).ifPresent(decree -> applied(decree, entry.act()));
        }
    }

    private void applied(RecipientDecree decree, Act cause) {
        int waiting = annexes.left(decree.id());
        int left = waiting + amendments.held(decree.id()).groups();
        if (left == 0) {
            decrees.settle(decree.id());
        }
        journal.record(
                new RecipientDecreeApplied(
                        decree.id(),
                        decree.groups() - waiting,
                        left,
                        left == 0 ? RecipientDecreeApplied.Remainder.NONE : RecipientDecreeApplied.Remainder.SOME),
                cause.automatically(KEY));
    }
}
