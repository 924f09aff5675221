package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the eligibility table (D1) about a registration. */
@Component
class ScreenGroup {

    private final Groups groups;
    private final Eligibility eligibility;
    private final RiskScore riskScore;
    private final Returns returns;
    private final Judgements judgements;
    private final Journal journal;

    ScreenGroup(
            Groups groups,
            Eligibility eligibility,
            RiskScore riskScore,
            Returns returns,
            Judgements judgements,
            Journal journal) {
        this.groups = groups;
        this.eligibility = eligibility;
        this.riskScore = riskScore;
        this.returns = returns;
        this.judgements = judgements;
        this.journal = journal;
    }

    Optional<GroupScreened> run(CaseId caseId, Act cause) {
        GroupSummary group = groups.get(caseId);
        Eligibility.Answer answer = eligibility.of(group);
        Rules.Verdict verdict = answer.verdict();
        GroupScreened.Result result = GroupScreened.Result.of(verdict.all("result"));
        Risk risk = riskScore.of(verdict, group.returns());
        boolean mayReturn = result == GroupScreened.Result.RETURNED && returns.take(group);
        GroupScreened fact = new GroupScreened(
                caseId,
                result,
                fired(verdict),
                verdict.version(),
                mayReturn,
                verdict.inputsKept(),
                answer.concerned(),
                risk.level(),
                risk.score(),
                risk.partsKept());
        Act act = cause.automatically(Eligibility.TABLE);
        judgements.add(caseId, Judgement.screening(fact, act));
        journal.record(fact, act);
        return Optional.of(fact);
    }

    /** One rule may stand in several rows of the table. */
    private static List<String> fired(Rules.Verdict verdict) {
        return verdict.all("rule").stream().distinct().toList();
    }
}
