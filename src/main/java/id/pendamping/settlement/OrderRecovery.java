package id.pendamping.settlement;

import id.pendamping.accountability.RejectReport;
import id.pendamping.disbursement.LateReturns;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.AidBack;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Demands back what is outstanding: after a rejected report what was proven counts; when no report came or a remainder
 * was never paid, or the aid was demanded back for a reason outside the report, all that is still claimed; after acceptance
 * was taken back, that part of it; an excess that came late, where nothing else asks for it. How much is known only once no notice of the bank waits; after a recall it waits for the order.
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
    private final TakenBack takenBack;
    private final LateReturns lateReturns;
    private final Refunds refunds;
    private final StillToCome stillToCome;
    private final CaseLedger ledger;
    private final Journal journal;
    private final PaymentTerms terms;
    private final AidBack aidBack;

    OrderRecovery(
            RejectReport reports,
            Recoveries recoveries,
            TakenBack takenBack,
            LateReturns lateReturns,
            Refunds refunds,
            StillToCome stillToCome,
            CaseLedger ledger,
            Journal journal,
            PaymentTerms terms,
            AidBack aidBack) {
        this.reports = reports;
        this.recoveries = recoveries;
        this.takenBack = takenBack;
        this.lateReturns = lateReturns;
        this.refunds = refunds;
        this.stillToCome = stillToCome;
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
        RecoveryOrdered.Ground ground = ground(caseId);
        Optional<Refusal> notice = ground.isAfterwards() ? Optional.empty() : stillToCome.notice(caseId);
        if (notice.isPresent()) {
            return new Outcome.Refused(List.of(notice.get()));
        }
        recoveries.order(
                caseId,
                command.letterNumber(),
                date,
                act.actor().id(),
                terms.payBy(caseId, act),
                ground.isAfterwards());
        lateReturns.ordered(caseId);
        Ledger.Balance balance =
                switch (ground) {
                    case REPORT_REJECTED -> reports.reject(caseId);
                    case RECALL -> recall(caseId);
                    default -> ledger.of(caseId);
                };
        ledger.claim(caseId, today);
        journal.record(
                new RecoveryOrdered(
                        caseId,
                        command.letterNumber(),
                        date,
                        ground,
                        balance.accepted().amount(),
                        balance.outstanding().amount(),
                        refunds.waiting(caseId).isPresent() ? RecoveryOrdered.Slip.WAITS : null),
                act.because(command.note()));
        return Outcome.done();
    }

    private Ledger.Balance recall(CaseId caseId) {
        Rupiah amount = takenBack.approved(caseId).orElseThrow();
        takenBack.ordered(caseId);
        return ledger.accept(caseId, ledger.of(caseId).accepted().minus(amount));
    }

    private RecoveryOrdered.Ground ground(CaseId caseId) {
        if (takenBack.approved(caseId).isPresent()) {
            return RecoveryOrdered.Ground.RECALL;
        }
        if (lateReturns.isOwed(caseId)) {
            return RecoveryOrdered.Ground.EXCESS;
        }
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
