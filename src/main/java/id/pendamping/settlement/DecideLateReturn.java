package id.pendamping.settlement;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether a late notice of the bank counts; never who handed it in. If it does, so much less was paid out: what is
 * outstanding falls first, then what was paid back becomes a credit, and at last less is accepted, because it was not paid
 * with the aid.
 */
@Component
class DecideLateReturn {

    /** What the commitment officer decides, after asking bank and mentor. */
    record Command(
            @Field LateReturnDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final LateReturns notices;
    private final Refunds refunds;
    private final Recoveries recoveries;
    private final Credits credits;
    private final CaseLedger ledger;
    private final Journal journal;

    DecideLateReturn(
            LateReturns notices,
            Refunds refunds,
            Recoveries recoveries,
            Credits credits,
            CaseLedger ledger,
            Journal journal) {
        this.notices = notices;
        this.refunds = refunds;
        this.recoveries = recoveries;
        this.credits = credits;
        this.ledger = ledger;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Rupiah amount = notices.sum(caseId);
        if (amount.isZero()) {
            return Outcome.refused("refusal.lateReturn.none");
        }
        String who = act.actor().id();
        if (notices.waiting(caseId).stream()
                .anyMatch(notice -> notice.reportedBy().equals(who))) {
            return Outcome.refused("refusal.lateReturn.ownNotice");
        }
        Ledger.Balance before = ledger.of(caseId);
        if (command.verdict() == LateReturnDecided.Verdict.MISTAKEN) {
            notices.dismiss(caseId, who);
            return decided(caseId, command, amount, before, Rupiah.ZERO, act);
        }
        Optional<Outcome> objection = objection(caseId, amount, before);
        if (objection.isPresent()) {
            return objection.get();
        }
        Rupiah left = before.disbursed().minus(amount).minus(before.writtenOff());
        Rupiah accountedFor = before.accepted().plus(before.returned());
        Rupiah tooMuch = accountedFor.minus(left.atMost(accountedFor));
        Rupiah overpaid = tooMuch.atMost(before.returned());
        Rupiah accepted = before.accepted().minus(tooMuch.minus(overpaid));
        notices.count(caseId, who);
        Ledger.Balance after = ledger.cameBack(caseId, amount, accepted, overpaid);
        if (!overpaid.isZero()) {
            credits.add(caseId, null, overpaid);
        }
        return decided(caseId, command, amount, after, overpaid, act);
    }

    /** Nobody knows what is outstanding before these are decided. */
    private Optional<Outcome> objection(CaseId caseId, Rupiah amount, Ledger.Balance before) {
        if (refunds.waiting(caseId).isPresent()) {
            return Optional.of(Outcome.refusedField("verdict", "refusal.lateReturn.slipWaits"));
        }
        if (recoveries.proposal(caseId).isPresent()
                || credits.open(caseId)
                        .filter(credit -> credit.purpose() != null)
                        .isPresent()) {
            return Optional.of(Outcome.refusedField("verdict", "refusal.lateReturn.proposalWaits"));
        }
        Rupiah most = before.disbursed().minus(before.writtenOff());
        return amount.isMoreThan(most)
                ? Optional.of(Outcome.refusedField("verdict", "refusal.lateReturn.writtenOff", most))
                : Optional.empty();
    }

    private Outcome decided(
            CaseId caseId, Command command, Rupiah amount, Ledger.Balance after, Rupiah overpaid, Act act) {
        journal.record(
                new LateReturnDecided(
                        caseId,
                        command.verdict(),
                        amount.amount(),
                        after.accepted().amount(),
                        overpaid.amount(),
                        after.outstanding().amount()),
                act.because(command.note()));
        return Outcome.done();
    }
}
