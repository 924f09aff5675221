package id.pendamping.selection;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a group a recipient by a decree that names many. It does what the two tasks of the case ask for, at the same desk, in
 * the names of those who decreed: both or neither.
 */
@Component
public class RecipientsByDecree {

    /**
     * A decree that was ratified.
     *
     * @param officer who has drawn it up, and {@code authority} who has ratified it
     */
    public record Decree(String number, LocalDate date, Account officer, Account authority, LocalDate ratifiedOn) {}

    private final Desk desk;
    private final Forms forms;
    private final Step<DecideRecipient.Command> deciding;
    private final Step<RatifyDecree.Command> ratifying;
    private final TransactionTemplate transaction;

    RecipientsByDecree(
            Desk desk,
            Forms forms,
            Step<DecideRecipient.Command> deciding,
            Step<RatifyDecree.Command> ratifying,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.forms = forms;
        this.deciding = deciding;
        this.ratifying = ratifying;
        this.transaction = transaction;
    }

    /** The same key again has no second effect and the same answer. */
    public Submission name(CaseId caseId, Decree decree, String key) {
        return decreed(caseId, decree, key);
    }

    /** What {@link #name} would say now. Nothing of it stays. */
    public Submission rehearse(CaseId caseId, Decree decree) {
        return decreed(caseId, decree, null);
    }

    private Submission decreed(CaseId caseId, Decree decree, @Nullable String key) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Submission named = decide(caseId.subject(), decree, key);
            Submission result = named instanceof Submission.Accepted ? ratify(caseId.subject(), decree, key) : named;
            if (key == null || !(result instanceof Submission.Accepted)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private Submission decide(Subject subject, Decree decree, @Nullable String key) {
        var approval =
                new DecideRecipient.Command(RecipientDecided.Verdict.APPROVED, decree.number(), decree.date(), null);
        return desk.perform(
                decree.officer(), subject, deciding, forms.read(approval), key == null ? null : key + "/named");
    }

    private Submission ratify(Subject subject, Decree decree, @Nullable String key) {
        var ratification = new RatifyDecree.Command(null, DecreeRatified.Verdict.RATIFIED, decree.ratifiedOn(), null);
        return desk.perform(
                decree.authority(),
                subject,
                ratifying,
                forms.read(ratification),
                key == null ? null : key + "/ratified");
    }
}
