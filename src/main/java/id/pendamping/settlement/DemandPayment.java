package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.programme.LastDay;
import id.pendamping.settlement.Recoveries.Claim;
import id.pendamping.settlement.RecoveryDemanded.Demand;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last day to pay has passed: sends the next demand letter, or says that there is none left. */
@Component
class DemandPayment {

    private final Recoveries recoveries;
    private final CaseLedger ledger;
    private final PaymentTerms terms;
    private final Journal journal;

    DemandPayment(Recoveries recoveries, CaseLedger ledger, PaymentTerms terms, Journal journal) {
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
    }

    /** The remainder of an accepted report was not paid: after the last letter it is claimed like any other debt. */
    RefundDemanded demandRefund(CaseId caseId, Act act) {
        Next next = next(caseId, Claim.REFUND, 0, act);
        if (next.payBy() == null) {
            ledger.claim(caseId, terms.today(caseId, act));
        } else {
            ledger.setRefundBy(caseId, next.payBy());
        }
        var fact = new RefundDemanded(
                caseId,
                next.demand(),
                next.letters(),
                next.day(),
                next.money().outstanding().amount(),
                next.money().disbursed().amount(),
                next.money().accepted().amount(),
                next.money().returned().amount(),
                next.money().writtenOff().amount());
        journal.record(fact, act.automatically("demand"));
        return fact;
    }

    /** What an order to pay back demands was not paid. */
    RecoveryDemanded demandRecovery(CaseId caseId, Act act) {
        int before = recoveries.find(caseId).orElseThrow().lettersBefore();
        Next next = next(caseId, Claim.RECOVERY, before, act);
        if (next.payBy() != null) {
            recoveries.extend(caseId, next.payBy());
        }
        var fact = new RecoveryDemanded(
                caseId,
                next.demand(),
                next.letters(),
                next.day(),
                next.money().outstanding().amount(),
                next.money().disbursed().amount(),
                next.money().accepted().amount(),
                next.money().returned().amount(),
                next.money().writtenOff().amount());
        journal.record(fact, act.automatically("demand"));
        return fact;
    }

    private Next next(CaseId caseId, Claim claim, int before, Act act) {
        int sent = recoveries.sent(caseId, claim);
        Ledger.Balance money = ledger.of(caseId);
        if (sent - before >= terms.demands(caseId)) {
            return new Next(Demand.EXHAUSTED, sent, null, money);
        }
        LastDay payBy = terms.payBy(caseId, act);
        recoveries.send(
                caseId,
                claim,
                new Recoveries.Letter(sent + 1, terms.today(caseId, act), payBy.on(), money.outstanding(), money));
        return new Next(Demand.SENT, sent + 1, payBy, money);
    }

    private record Next(
            Demand demand, int letters, @Nullable LastDay payBy, Ledger.Balance money) {

        @Nullable
        LocalDate day() {
            return payBy == null ? null : payBy.on();
        }
    }
}
