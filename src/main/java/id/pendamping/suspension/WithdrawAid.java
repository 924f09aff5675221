package id.pendamping.suspension;

import id.pendamping.disbursement.PaymentRequests;
import id.pendamping.disbursement.Payments;
import id.pendamping.journal.Journal;
import id.pendamping.selection.GroupRejected;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The group receives no aid: a request that nobody has ordered yet is withdrawn, and the case ends as rejected. */
@Component
class WithdrawAid {

    private final PaymentRequests requests;
    private final Payments payments;
    private final AidBack aidBack;
    private final Journal journal;

    WithdrawAid(PaymentRequests requests, Payments payments, AidBack aidBack, Journal journal) {
        this.requests = requests;
        this.payments = payments;
        this.aidBack = aidBack;
        this.journal = journal;
    }

    /** A demand for aid that was not paid; a group that gives the aid up before has withdrawn. */
    Optional<Refusal> missing(CaseId caseId) {
        boolean isDemanded = aidBack.ground(caseId)
                .filter(ground -> ground != AidBack.Ground.WITHDRAWAL)
                .isPresent();
        return isDemanded && payments.disbursed(caseId).isZero()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.suspension.notDemanded"));
    }

    GroupRejected withdraw(CaseId caseId, Act act) {
        requests.withdraw(caseId);
        AidBack.Ground ground = aidBack.ground(caseId).orElse(AidBack.Ground.SUSPENSION);
        var rejected = new GroupRejected(caseId, GroupRejected.Reason.valueOf(ground.name()));
        journal.record(rejected, act.automatically("withdraw-aid"));
        return rejected;
    }
}
