package id.pendamping.accountability;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.step.DateInput;
import id.pendamping.step.DocumentNumber;
import id.pendamping.step.Field;
import id.pendamping.step.RealDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** After a rejected report: what was proven counts, everything else is demanded back. */
@Component
class OrderRecovery {

    /** What the commitment officer orders. */
    record Form(
            @Field @NotBlank(message = "{constraint.required}") @DocumentNumber
            String letterNumber,

            @Field(Field.Kind.DATE) @RealDate DateInput letterDate,

            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final ReportStore reports;
    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Journal journal;
    private final Clock clock;

    OrderRecovery(ReportStore reports, Refunds refunds, CaseLedger ledger, Journal journal, Clock clock) {
        this.reports = reports;
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        LocalDate today = LocalDate.ofInstant(act.when(), clock.getZone());
        LocalDate date = form.letterDate().date();
        if (date.isAfter(today)) {
            return Outcome.refusedField("letterDate", "refusal.date.future", today);
        }
        Report report = reports.latest(caseId).orElseThrow();
        reports.setStatus(report.id(), Report.Status.REJECTED);
        refunds.orderRecovery(caseId, form.letterNumber(), date, act.actor().id());
        Ledger.Balance balance = ledger.accept(caseId, report.accepted());
        journal.record(
                new RecoveryOrdered(
                        caseId,
                        form.letterNumber(),
                        date,
                        balance.accepted().amount(),
                        balance.outstanding().amount()),
                act.because(form.note()));
        return Outcome.done();
    }
}
