package id.pendamping.deadlines;

import id.pendamping.access.Account;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.CaseId;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** What the commitment officer may do about a report's last day: extend it once. */
@Component
public class ReportClock {

    /** How many days more, and why. */
    public record Extension(
            @Field @Wording(unreadable = "constraint.days") int days,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final Deadlines deadlines;
    private final Desk desk;
    private final Subjects subjects;
    private final Deed<Extension> extension;

    ReportClock(Deadlines deadlines, Desk desk, Subjects subjects, Deed<Extension> extension) {
        this.deadlines = deadlines;
        this.desk = desk;
        this.subjects = subjects;
        this.extension = extension;
    }

    /** Whether there is a last day to move: the report is with the group. */
    public boolean isRunning(CaseId caseId) {
        return deadlines.of(caseId).filter(Deadlines.Deadline::inHand).isPresent();
    }

    /** Whether the person is the commitment officer of the region and has taken no conflicting duty on the case. */
    public boolean mayMove(Account account, CaseId caseId) {
        return desk.obstacle(account, subjects.card(caseId.subject()), extension)
                .isEmpty();
    }
}
