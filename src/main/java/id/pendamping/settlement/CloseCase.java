package id.pendamping.settlement;

import id.pendamping.findings.Findings;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.AutomationBlocked;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.Suspensions;
import org.springframework.stereotype.Component;

/**
 * Closes a case whose account is zero and whose findings are settled. The model leads nowhere else here, and the
 * database would refuse; an older model leads here with findings, and then the last deed before is refused.
 */
@Component
class CloseCase {

    private final Findings findings;
    private final Suspensions suspensions;
    private final Credits credits;
    private final StillToCome stillToCome;
    private final CaseLedger ledger;
    private final PaymentTerms terms;
    private final Journal journal;

    CloseCase(
            Findings findings,
            Suspensions suspensions,
            Credits credits,
            StillToCome stillToCome,
            CaseLedger ledger,
            PaymentTerms terms,
            Journal journal) {
        this.findings = findings;
        this.suspensions = suspensions;
        this.credits = credits;
        this.stillToCome = stillToCome;
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
    }

    CaseClosed close(CaseId caseId, Act act) {
        Ledger.Balance balance = ledger.of(caseId);
        if (!balance.outstanding().isZero()) {
            throw new IllegalStateException("Case " + caseId + " is not settled");
        }
        int open = findings.openOf(caseId).size();
        if (open > 0) {
            throw new AutomationBlocked(Refusal.of("refusal.findings.open", open));
        }
        if (suspensions.current(caseId).isPresent()) {
            throw new AutomationBlocked(Refusal.of("refusal.suspended"));
        }
        credits.open(caseId).ifPresent(credit -> {
            throw new AutomationBlocked(Refusal.of("refusal.credit.open", credit.amount()));
        });
        stillToCome.notice(caseId).ifPresent(notice -> {
            throw new AutomationBlocked(notice);
        });
        ledger.close(caseId, terms.today(caseId, act));
        var closed = new CaseClosed(
                caseId,
                CaseClosed.Settlement.of(balance),
                balance.disbursed().amount(),
                balance.accepted().amount(),
                balance.returned().amount(),
                balance.writtenOff().isZero() ? null : balance.writtenOff().amount());
        journal.record(closed, act.automatically("closure"));
        return closed;
    }
}
