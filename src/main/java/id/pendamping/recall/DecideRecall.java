package id.pendamping.recall;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.settlement.ByDocument;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority decides whether acceptance is taken back; never the person who proposed it. */
@Component
class DecideRecall {

    /** What the budget authority decides. */
    record Command(
            @Field RecallDecided.Verdict verdict,
            @Field @DocumentNumber @Nullable String documentNumber,
            @Field @Nullable LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Recalls recalls;
    private final CaseDays days;
    private final Journal journal;

    DecideRecall(Recalls recalls, CaseDays days, Journal journal) {
        this.recalls = recalls;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Recalls.Recall recall = recalls.open(caseId).orElseThrow();
        String who = act.actor().id();
        if (recall.proposedBy().equals(who)) {
            return Outcome.refused("refusal.recall.ownProposal");
        }
        if (command.verdict() == RecallDecided.Verdict.REFUSED) {
            recalls.refuse(recall.id(), who);
            decided(caseId, recall, command, null, null, act);
            return Outcome.done();
        }
        return ByDocument.approve(
                command.documentNumber(), command.documentDate(), days.of(caseId, act), (number, date) -> {
                    recalls.approve(recall.id(), number, date, who);
                    decided(caseId, recall, command, number, date, act);
                });
    }

    private void decided(
            CaseId caseId,
            Recalls.Recall recall,
            Command command,
            @Nullable String document,
            @Nullable LocalDate date,
            Act act) {
        journal.record(
                new RecallDecided(caseId, command.verdict(), recall.amount().amount(), document, date),
                act.because(command.note()));
    }
}
