package id.pendamping.selection;

import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The verification team's judgement on the documents. */
@Component
class VerifyAdministration {

    private final Groups groups;
    private final Returns returns;
    private final Judgements judgements;
    private final Journal journal;

    VerifyAdministration(Groups groups, Returns returns, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.returns = returns;
        this.judgements = judgements;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, VerifyAdministrationForm form, Act act) {
        List<Refusal> gaps = form.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        AdministrationVerified.Verdict verdict = form.judged();
        List<Refusal> concerns =
                verdict == AdministrationVerified.Verdict.PASSED ? Concerns.against(groups, caseId) : List.of();
        if (!concerns.isEmpty()) {
            return new Outcome.Refused(concerns);
        }
        boolean mayReturn = verdict == AdministrationVerified.Verdict.RETURNED && returns.take(groups.get(caseId));
        judgements.add(
                caseId,
                Judgement.of(Stage.ADMINISTRATION, verdict, form.note(), act).returned(mayReturn));
        journal.record(new AdministrationVerified(caseId, verdict, mayReturn), act.because(form.note()));
        return Outcome.done();
    }
}
