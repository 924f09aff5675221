package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** The commitment officer says how the obstacle was cleared; the table judges again. */
@Component
class ClearObstacle {

    /** What the commitment officer enters. */
    record Form(
            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Journal journal;

    ClearObstacle(Journal journal) {
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        journal.record(new ObstacleCleared(caseId), act.because(form.note()));
        return Outcome.done();
    }
}
