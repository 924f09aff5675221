package id.pendamping.dunning;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The monitor has told the inspectorate; the auditors themselves read everything and change nothing here. */
@Component
class TakeReferral {

    /** By which letter. */
    record Command(
            @Field @DocumentNumber String letterNumber,
            @Field LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final DunningBook book;
    private final Journal journal;
    private final CaseDays days;

    TakeReferral(DunningBook book, Journal journal, CaseDays days) {
        this.book = book;
        this.journal = journal;
        this.days = days;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate today = days.of(caseId, act);
        LocalDate date = command.letterDate();
        if (date.isAfter(today)) {
            return Outcome.refusedField("letterDate", "refusal.date.future", today);
        }
        book.refer(caseId, command.letterNumber(), date, act.actor().id());
        journal.record(new ReferralTaken(caseId, command.letterNumber(), date), act.because(command.note()));
        return Outcome.done();
    }
}
