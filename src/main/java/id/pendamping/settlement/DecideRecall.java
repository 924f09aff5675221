package id.pendamping.settlement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Recalls;
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
    private final PaymentTerms terms;
    private final Journal journal;

    DecideRecall(Recalls recalls, PaymentTerms terms, Journal journal) {
        this.recalls = recalls;
        this.terms = terms;
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
            return decided(caseId, recall, command, null, null, act);
        }
        String document = command.documentNumber();
        if (document == null) {
            return Outcome.refusedField("documentNumber", "constraint.required");
        }
        LocalDate date = command.documentDate();
        if (date == null) {
            return Outcome.refusedField("documentDate", "constraint.required");
        }
        if (date.isAfter(terms.today(caseId, act))) {
            return Outcome.refusedField("documentDate", "refusal.date.future", terms.today(caseId, act));
        }
        recalls.approve(recall.id(), document, date, who);
        return decided(caseId, recall, command, document, date, act);
    }

    private Outcome decided(
            CaseId caseId,
            Recalls.Recall recall,
            Command command,
            @Nullable String document,
            @Nullable LocalDate date,
            Act act) {
        journal.record(
                new RecallDecided(caseId, command.verdict(), recall.amount().amount(), document, date),
                act.because(command.note()));
        return Outcome.done();
    }
}
