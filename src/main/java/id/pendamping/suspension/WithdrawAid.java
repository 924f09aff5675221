package id.pendamping.suspension;

import id.pendamping.disbursement.PaymentRequests;
import id.pendamping.journal.Journal;
import id.pendamping.selection.GroupRejected;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** The group receives no aid: a request that nobody has ordered yet is withdrawn, and the case ends as rejected. */
@Component
class WithdrawAid {

    private final PaymentRequests requests;
    private final Journal journal;

    WithdrawAid(PaymentRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    GroupRejected withdraw(CaseId caseId, Act act) {
        requests.withdraw(caseId);
        var rejected = new GroupRejected(caseId, GroupRejected.Reason.SUSPENSION);
        journal.record(rejected, act.automatically("withdraw-aid"));
        return rejected;
    }
}
