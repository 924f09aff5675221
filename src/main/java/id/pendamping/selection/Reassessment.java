package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** What a screening would say of a group today. */
@Component
class Reassessment {

    private final Groups groups;
    private final Eligibility eligibility;
    private final RiskScore riskScore;

    Reassessment(Groups groups, Eligibility eligibility, RiskScore riskScore) {
        this.groups = groups;
        this.eligibility = eligibility;
        this.riskScore = riskScore;
    }

    GroupScreened of(CaseId caseId) {
        GroupSummary group = groups.get(caseId);
        Eligibility.Answer answer = eligibility.of(group);
        return GroupScreened.of(caseId, answer, riskScore.of(answer.verdict(), group.returns()), false);
    }
}
