package id.pendamping.selection;

import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verification team's judgement on the documents. */
@Component
class VerifyAdministration {

    /** The check list; every tick counts when the group passes, words when it does not. */
    record Command(
            @Field boolean identitiesChecked,
            @Field boolean villageLetterSeen,
            @Field boolean budgetChecked,
            @Field AdministrationVerified.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        List<Refusal> gaps() {
            List<Refusal> gaps = new ArrayList<>();
            if (verdict == AdministrationVerified.Verdict.PASSED) {
                mustBeTicked("identitiesChecked", identitiesChecked, gaps);
                mustBeTicked("villageLetterSeen", villageLetterSeen, gaps);
                mustBeTicked("budgetChecked", budgetChecked, gaps);
            } else if (note == null) {
                gaps.add(Refusal.at("note", "refusal.selection.noteRequired"));
            }
            return gaps;
        }

        private static void mustBeTicked(String field, boolean ticked, List<Refusal> gaps) {
            if (!ticked) {
                gaps.add(Refusal.at(field, "refusal.selection.tick"));
            }
        }
    }

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

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        AdministrationVerified.Verdict verdict = command.verdict();
        List<Refusal> concerns =
                verdict == AdministrationVerified.Verdict.PASSED ? Concerns.against(groups, caseId) : List.of();
        if (!concerns.isEmpty()) {
            return new Outcome.Refused(concerns);
        }
        boolean mayReturn = verdict == AdministrationVerified.Verdict.RETURNED && returns.take(groups.get(caseId));
        judgements.add(
                caseId,
                Judgement.of(Stage.ADMINISTRATION, verdict, command.note(), act).returned(mayReturn));
        journal.record(new AdministrationVerified(caseId, verdict, mayReturn), act.because(command.note()));
        return Outcome.done();
    }
}
