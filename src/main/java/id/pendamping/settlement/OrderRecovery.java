package id.pendamping.settlement;

import id.pendamping.accountability.RejectReport;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.suspension.AidBack;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Demands back what is outstanding: after a rejected report what was proven counts; when no report came or a remainder
 * was never paid, or the aid was demanded back for a reason outside the report, all that is still claimed.
 */
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
    private final CaseLedger ledger;
    private final Journal journal;
    private final PaymentTerms terms;
    private final AidBack aidBack;

    OrderRecovery(
            RejectReport reports,
            Recoveries recoveries,
            CaseLedger ledger,
            Journal journal,
            PaymentTerms terms,
            AidBack aidBack) {
        this.reports = reports;
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.journal = journal;
        this.terms = terms;
        this.aidBack = aidBack;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate today = terms.today(caseId, act);
        LocalDate date = command.letterDate();
        if (date.isAfter(today)) {
            return Outcome.refusedField("letterDate", "refusal.date.future", today);
        }
        recoveries.order(caseId, command.letterNumber(), date, act.actor().id(), terms.payBy(caseId, act));
        RecoveryOrdered.Ground ground = ground(caseId);
        Ledger.Balance balance =
                ground == RecoveryOrdered.Ground.REPORT_REJECTED ? reports.reject(caseId) : ledger.of(caseId);
        ledger.claim(caseId, today);
        journal.record(
                new RecoveryOrdered(
                        caseId,
                        command.letterNumber(),
                        date,
                        ground,
                        balance.accepted().amount(),
                        balance.outstanding().amount()),
                act.because(command.note()));
        return Outcome.done();
    }

    private RecoveryOrdered.Ground ground(CaseId caseId) {
        Optional<AidBack.Ground> outside = aidBack.ground(caseId);
        if (outside.isPresent()) {
            return RecoveryOrdered.Ground.valueOf(outside.get().name());
        }
        if (ledger.claimedOn(caseId).isEmpty()) {
            return RecoveryOrdered.Ground.REPORT_REJECTED;
        }
        return recoveries.letters(caseId, Recoveries.Claim.REFUND).isEmpty()
                ? RecoveryOrdered.Ground.UNACCOUNTED
                : RecoveryOrdered.Ground.REFUND_UNPAID;
    }
}
