package id.pendamping.settlement;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether late notices of the bank count; never who handed them in or has checked them, and what the treasurer has not
 * found counts never. If they do, so much less was paid out: what is outstanding falls first, then what was given up, then what was paid back becomes a credit, and at last
 * less is accepted, because it was not paid with the aid. An excess was paid out too, and is outstanding: where nothing else of
 * the case accounts for it, it is ordered to be paid back. A closed account stays closed, and is even or owed an excess.
 */
@Component
class DecideLateReturn {

    /** The message by which a notice of the bank ends the recovery of a case whose report is still open. */
    static final String CLAIM_RETURNED = "claim-returned";

    /** What the commitment officer decides, after asking bank and mentor. */
    record Command(
            @Field LateReturnDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final LateReturns notices;
    private final Refunds refunds;
    private final MoneyNeeds needs;
    private final Credits credits;
    private final CaseLedger ledger;
    private final Standstill standstill;
    private final Journal journal;

    DecideLateReturn(
            LateReturns notices,
            Refunds refunds,
            MoneyNeeds needs,
            Credits credits,
            CaseLedger ledger,
            Standstill standstill,
            Journal journal) {
        this.notices = notices;
        this.refunds = refunds;
        this.needs = needs;
        this.credits = credits;
        this.ledger = ledger;
        this.standstill = standstill;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<LateReturns.Notice> decided = notices.decidable(caseId);
        if (decided.isEmpty()) {
            return Outcome.refused("refusal.lateReturn.none");
        }
        String who = act.actor().id();
        if (decided.stream().anyMatch(notice -> notice.isBy(who))) {
            return Outcome.refused("refusal.lateReturn.ownNotice");
        }
        Ledger.Balance before = ledger.of(caseId);
        if (command.verdict() == LateReturnDecided.Verdict.MISTAKEN) {
            notices.dismiss(caseId, who);
            return decided(caseId, command, decided, before, Fall.NOTHING, false, act);
        }
        List<LateReturns.Notice> counted =
                decided.stream().filter(notice -> !notice.isNotFound()).toList();
        Optional<Outcome> objection = objection(caseId, counted);
        if (objection.isPresent()) {
            return objection.get();
        }
        Fall fall = Fall.of(LateReturns.sum(counted), LateReturns.excess(counted), before);
        notices.count(caseId, fall.recouped(), fall.owed(), who);
        Ledger.Balance after = fall.more().isZero() ? cameBack(caseId, fall, before) : cameMore(caseId, fall, before);
        if (!fall.overpaid().isZero()) {
            credits.add(caseId, null, fall.overpaid());
        }
        boolean endsClaim = !before.outstanding().isZero()
                && after.outstanding().isZero()
                && standstill.isAwaited(caseId.subject(), CLAIM_RETURNED);
        return decided(caseId, command, counted, after, fall, endsClaim, act);
    }

    private Ledger.Balance cameBack(CaseId caseId, Fall fall, Ledger.Balance before) {
        return ledger.cameBack(
                caseId, fall.less(), before.accepted().minus(fall.unproven()), fall.overpaid(), fall.recouped());
    }

    /** Aid that was withdrawn before anybody had it has no account yet. */
    private Ledger.Balance cameMore(CaseId caseId, Fall fall, Ledger.Balance before) {
        ledger.openUnlessOpen(caseId, before.disbursed());
        return ledger.cameMore(caseId, fall.more());
    }

    /** Nobody knows what is outstanding before these are decided. */
    private Optional<Outcome> objection(CaseId caseId, List<LateReturns.Notice> counted) {
        if (counted.isEmpty()) {
            return Optional.of(Outcome.refusedField("verdict", "refusal.lateReturn.notFound"));
        }
        if (refunds.waiting(caseId).isPresent()) {
            return Optional.of(Outcome.refusedField("verdict", "refusal.lateReturn.slipWaits"));
        }
        return needs.beforeLateReturn(caseId).map(what -> Outcome.refusedField("verdict", what));
    }

    private Outcome decided(
            CaseId caseId,
            Command command,
            List<LateReturns.Notice> about,
            Ledger.Balance after,
            Fall fall,
            boolean endsClaim,
            Act act) {
        Rupiah excess = LateReturns.excess(about);
        journal.record(
                new LateReturnDecided(
                        caseId,
                        command.verdict(),
                        LateReturns.sum(about).amount(),
                        after.accepted().amount(),
                        fall.overpaid().amount(),
                        fall.recouped().isZero() ? null : fall.recouped().amount(),
                        after.outstanding().amount(),
                        endsClaim ? true : null,
                        excess.isZero() ? null : excess.amount(),
                        fall.owed() ? true : null),
                act.because(command.note()));
        return Outcome.done();
    }
}
