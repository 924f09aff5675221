package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
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
    private final AskAgain askAgain;
    private final Journal journal;

    ScreenGroup(
            Groups groups,
            Eligibility eligibility,
            RiskScore riskScore,
            Returns returns,
            Judgements judgements,
            AskAgain askAgain,
            Journal journal) {
        this.groups = groups;
        this.eligibility = eligibility;
        this.riskScore = riskScore;
        this.returns = returns;
        this.judgements = judgements;
        this.askAgain = askAgain;
        this.journal = journal;
    }

    Optional<GroupScreened> run(CaseId caseId, Act cause) {
        GroupSummary group = groups.get(caseId);
        Eligibility.Answer answer = eligibility.of(group);
        Risk risk = riskScore.of(answer.verdict(), group.returns());
        boolean mayReturn = answer.result() == GroupScreened.Result.RETURNED && returns.take(group);
        GroupScreened fact = GroupScreened.of(caseId, answer, risk, mayReturn);
        Act act = cause.automatically(Eligibility.TABLE);
        judgements.add(caseId, Judgement.screening(fact, act));
        askAgain.after(fact, journal.record(fact, act));
        return Optional.of(fact);
    }
}
