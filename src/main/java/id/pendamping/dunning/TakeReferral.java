package id.pendamping.dunning;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.RealDate;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The monitor has told the inspectorate; the auditors themselves read everything and change nothing here. */
@Component
class TakeReferral {

    /** By which letter. */
    record Form(
            @Field @NotBlank(message = "{constraint.required}") @DocumentNumber
            String letterNumber,

            @Field(Field.Kind.DATE) @RealDate DateInput letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final DunningBook book;
    private final Journal journal;
    private final Clock clock;

    TakeReferral(DunningBook book, Journal journal, Clock clock) {
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        LocalDate today = LocalDate.ofInstant(act.when(), clock.getZone());
        LocalDate date = form.letterDate().date();
        if (date.isAfter(today)) {
            return Outcome.refusedField("letterDate", "refusal.date.future", today);
        }
        book.refer(caseId, form.letterNumber(), date, act.actor().id());
        journal.record(new ReferralTaken(caseId, form.letterNumber(), date), act.because(form.note()));
        return Outcome.done();
    }
}
