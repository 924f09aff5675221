package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a later group shares with earlier ones is theirs as well, whatever the order in which they came: the table is asked
 * again about those that nobody has visited yet. Their process stays where it is; who looks at them follows their level.
 */
@Component
class AskAgain {

    private static final List<String> TOGETHER = List.of(Sharers.SHARED, Sharers.CLUSTER);

    private final Groups groups;
    private final Sharers sharers;
    private final Eligibility eligibility;
    private final RiskScore riskScore;
    private final Judgements judgements;
    private final WorkItems workItems;
    private final Journal journal;

    AskAgain(
            Groups groups,
            Sharers sharers,
            Eligibility eligibility,
            RiskScore riskScore,
            Judgements judgements,
            WorkItems workItems,
            Journal journal) {
        this.groups = groups;
        this.sharers = sharers;
        this.eligibility = eligibility;
        this.riskScore = riskScore;
        this.judgements = judgements;
        this.workItems = workItems;
        this.journal = journal;
    }

    /** About those with whom the group shares something; nobody is looked for where it shares nothing. */
    void beside(GroupScreened screened, Act act) {
        List<String> rules =
                screened.rules().stream().filter(TOGETHER::contains).toList();
        if (!rules.isEmpty() && screened.screening() != GroupScreened.Result.REJECTED) {
            sharers.notTold(screened.caseId(), rules).forEach(other -> again(other, act));
        }
    }

    private List<String> known(CaseId caseId) {
        return judgements.of(caseId).stream()
                .filter(one -> one.stage() == Stage.SCREENING)
                .map(Judgement::rules)
                .reduce(List.of(), (earlier, later) -> later);
    }

    /** Rows that flag may have come; what would refuse the group now is left to those who verify it. */
    private void again(CaseId caseId, Act act) {
        journal.lock(caseId.subject());
        GroupSummary group = groups.get(caseId);
        Eligibility.Answer answer = eligibility.of(group);
        Rules.Verdict verdict = answer.verdict();
        GroupScreened fact = GroupScreened.of(caseId, answer, riskScore.of(verdict, group.returns()), false);
        if (fact.screening() == GroupScreened.Result.FLAGGED && !fact.rules().equals(known(caseId))) {
            judgements.add(caseId, Judgement.screening(fact, act));
            journal.record(fact, act);
            judgements
                    .firstVerifier(caseId)
                    .ifPresent(first -> workItems.bar(caseId.subject(), VerifyField.STEP, first));
        }
    }
}
