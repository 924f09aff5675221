package id.pendamping.mentoring;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** Where the group stands, for the mentor who follows. */
@Component
class WriteHandover {

    /** What was done, what is missing, whom to ask. */
    record Command(
            @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}")
            String note) {}

    private final Companions companions;
    private final Journal journal;

    WriteHandover(Companions companions, Journal journal) {
        this.companions = companions;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Companions.Companion left = companions.lastLeft(caseId).orElseThrow();
        companions.keepNote(caseId, command.note(), act);
        journal.record(new HandoverWritten(caseId, left.mentorId()), act);
        return Outcome.done();
    }
}
