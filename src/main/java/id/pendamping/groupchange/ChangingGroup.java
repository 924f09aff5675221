package id.pendamping.groupchange;

import id.pendamping.disbursement.PaymentBar;
import id.pendamping.group.GroupRoster;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** A group whose change is not decided yet is not paid. */
@Component
class ChangingGroup implements PaymentBar {

    private final GroupRoster roster;

    ChangingGroup(GroupRoster roster) {
        this.roster = roster;
    }

    @Override
    public String input() {
        return "groupChanging";
    }

    @Override
    public boolean against(CaseId caseId) {
        return roster.isChanging(caseId);
    }
}
