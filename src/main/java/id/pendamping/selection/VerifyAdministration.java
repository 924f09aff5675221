package id.pendamping.selection;

import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.group.RegistrationPart;
import id.pendamping.journal.Journal;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.papers.Paper;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verification team's judgement on the documents. */
@Component
class VerifyAdministration {

    /** The check list; its ticks count when the group passes, words when it does not, what is to be mended when it is returned. */
    record Command(
            @Field boolean identitiesChecked,
            @Field boolean villageLetterSeen,
            @Field boolean budgetChecked,
            @Field AdministrationVerified.Verdict verdict,
            @Field boolean reopenPapers,
            @Field boolean reopenPlan,
            @Field boolean reopenNik,
            @Field boolean reopenContacts,
            @Field boolean reopenEmployment,
            @Field boolean reopenConsent,
            @Field boolean reopenMembership,

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
            if (verdict == AdministrationVerified.Verdict.RETURNED && reopened().isEmpty()) {
                gaps.add(Refusal.at("reopenPapers", "refusal.selection.reopen"));
            }
            return gaps;
        }

        /** The parts of the registration that open again; none unless it is returned. */
        List<String> reopened() {
            if (verdict != AdministrationVerified.Verdict.RETURNED) {
                return List.of();
            }
            Map<RegistrationPart, Boolean> ticks = new EnumMap<>(RegistrationPart.class);
            ticks.put(RegistrationPart.PAPERS, reopenPapers);
            ticks.put(RegistrationPart.PLAN, reopenPlan);
            ticks.put(RegistrationPart.NIK, reopenNik);
            ticks.put(RegistrationPart.CONTACTS, reopenContacts);
            ticks.put(RegistrationPart.EMPLOYMENT, reopenEmployment);
            ticks.put(RegistrationPart.CONSENT, reopenConsent);
            ticks.put(RegistrationPart.MEMBERSHIP, reopenMembership);
            return ticks.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(tick -> tick.getKey().name())
                    .toList();
        }

        private static void mustBeTicked(String field, boolean ticked, List<Refusal> gaps) {
            if (!ticked) {
                gaps.add(Refusal.at(field, "refusal.selection.tick"));
            }
        }
    }

    /** The tick for which the paper is looked at. */
    private static final Map<Paper.Kind, String> PROVEN_BY =
            Map.of(Paper.Kind.VILLAGE_LETTER, "villageLetterSeen", Paper.Kind.IDENTITY_CARD, "identitiesChecked");

    private final Groups groups;
    private final DemandedPapers papers;
    private final Returns returns;
    private final Judgements judgements;
    private final Journal journal;

    VerifyAdministration(
            Groups groups, DemandedPapers papers, Returns returns, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.papers = papers;
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
        List<Refusal> concerns = verdict == AdministrationVerified.Verdict.PASSED ? againstPassing(caseId) : List.of();
        if (!concerns.isEmpty()) {
            return new Outcome.Refused(concerns);
        }
        boolean mayReturn = verdict == AdministrationVerified.Verdict.RETURNED && returns.take(groups.get(caseId));
        judgements.add(
                caseId,
                Judgement.of(Stage.ADMINISTRATION, verdict, command.note(), act)
                        .returned(mayReturn, command.reopened()));
        journal.record(
                new AdministrationVerified(caseId, verdict, mayReturn, command.reopened()),
                act.because(command.note()));
        return Outcome.done();
    }

    private List<Refusal> againstPassing(CaseId caseId) {
        List<Refusal> all = new ArrayList<>(Concerns.against(groups, caseId));
        papers.missing(caseId)
                .forEach(one -> all.add(Refusal.at(
                        PROVEN_BY.getOrDefault(one.kind(), "verdict"),
                        "refusal.selection.paper." + one.kind(),
                        one.count(),
                        String.join(", ", one.members()))));
        return all;
    }
}
