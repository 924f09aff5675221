package id.pendamping.settlement;

import id.pendamping.accountability.RejectReport;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** After a rejected report: what was proven counts, everything else is demanded back. */
@Component
class OrderRecovery {

    /** What the commitment officer orders. */
    record Command(
            @Field @DocumentNumber String letterNumber,
            @Field LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final RejectReport reports;
    private final Recoveries recoveries;
    private final Journal journal;
    private final PaymentTerms terms;

    OrderRecovery(RejectReport reports, Recoveries recoveries, Journal journal, PaymentTerms terms) {
        this.reports = reports;
        this.recoveries = recoveries;
        this.journal = journal;
        this.terms = terms;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate today = terms.today(caseId, act);
        LocalDate date = command.letterDate();
        if (date.isAfter(today)) {
            return Outcome.refusedField("letterDate", "refusal.date.future", today);
        }
        recoveries.order(caseId, command.letterNumber(), date, act.actor().id(), terms.payBy(caseId, act));
        Ledger.Balance balance = reports.reject(caseId);
        journal.record(
                new RecoveryOrdered(
                        caseId,
                        command.letterNumber(),
                        date,
                        balance.accepted().amount(),
                        balance.outstanding().amount()),
                act.because(command.note()));
        return Outcome.done();
    }
}
