package id.pendamping.findings;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What other modules may ask and say about findings. */
public interface Findings {

    /** The duties that may raise findings and settle them. */
    List<Duty> RAISERS = List.of(Duty.REPORT_REVIEWER, Duty.MONITOR, Duty.AUDITOR);

    /** What is found, before it has a severity and a due date. */
    record Draft(
            @Field(Field.Kind.SELECT) Finding.Source source,
            @Field(Field.Kind.SELECT) Finding.Category category,

            @Field @Wording(missing = "refusal.finding.amount", unreadable = "refusal.finding.amount")
            Rupiah amount,

            @Field(Field.Kind.WORDS)
            @Wording(missing = "refusal.finding.words")
            @Size(max = 2000, message = "{refusal.finding.tooLong}")
            String description,

            @Field(Field.Kind.WORDS)
            @Wording(missing = "refusal.finding.words")
            @Size(max = 2000, message = "{refusal.finding.tooLong}")
            String recommendation,

            @Field(Field.Kind.SELECT) Duty owner) {}

    /** Raises a finding in the course of something else; severity by table D7, due date by the programme year. */
    Finding raise(CaseId caseId, Draft draft, Act act);

    /** The same, but the case goes on however severe it is: who raises it decides about the case at once. */
    Finding note(CaseId caseId, Draft draft, Act act);

    /** Settles a finding by what was decided in the course of something else; nothing happens when it is settled already. */
    void settle(CaseId caseId, int number, FindingSettled.Verdict verdict, String words, Act act);

    /** Whether this account has answered a finding, which it does not settle then. */
    boolean hasAnswered(CaseId caseId, int number, String account);

    /** The findings of a case that are not settled. */
    List<Finding> openOf(CaseId caseId);

    /** What open findings name of the money: it is neither paid nor accepted nor closed with before they are settled. */
    default Rupiah reserved(CaseId caseId) {
        return openOf(caseId).stream().map(Finding::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The same without losses: what a report proves was not lost, and goes before what two people may give up. */
    default Rupiah reservedBesideLosses(CaseId caseId) {
        return openOf(caseId).stream()
                .filter(finding -> finding.category() != Finding.Category.LOSS)
                .map(Finding::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
