package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** The commitment officer says how the obstacle was cleared; the table judges again. */
@Component
class ClearObstacle {

    /** What the commitment officer enters. */
    record Command(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Journal journal;

    ClearObstacle(Journal journal) {
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        journal.record(new ObstacleCleared(caseId), act.because(command.note()));
        return Outcome.done();
    }
}
