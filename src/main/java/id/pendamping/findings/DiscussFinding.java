package id.pendamping.findings;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The owner answers a finding; somebody else settles it. */
@Component
public class DiscussFinding {

    /**
     * What the owner answers.
     *
     * @param seen how many words the person had read; more by now means that somebody else was faster
     */
    public record Answer(
            @Field(Field.Kind.WORDS)
            @Wording(missing = "refusal.finding.words")
            @Size(max = 2000, message = "{refusal.finding.tooLong}")
            String words,

            int seen) {}

    /** How the finding ends; {@code seen} likewise. */
    public record Settlement(
            FindingSettled.Verdict verdict,

            @Field(Field.Kind.WORDS)
            @Wording(missing = "refusal.finding.words")
            @Size(max = 2000, message = "{refusal.finding.tooLong}")
            String words,

            int seen) {}

    private final FindingStore store;
    private final List<SettledElsewhere> elsewhere;
    private final Journal journal;

    DiscussFinding(FindingStore store, List<SettledElsewhere> elsewhere, Journal journal) {
        this.store = store;
        this.elsewhere = List.copyOf(elsewhere);
        this.journal = journal;
    }

    Outcome answer(UUID id, Answer answer, Act act) {
        Standing standing = standing(id);
        Finding finding = standing.finding();
        Outcome.Refused moved = moved(standing, answer.seen());
        if (moved != null) {
            return moved;
        }
        List<Refusal> decidedFirst = decidedFirst(finding);
        if (!decidedFirst.isEmpty()) {
            return new Outcome.Refused(decidedFirst);
        }
        store.say(finding.id(), FindingStore.Kind.ANSWER, answer.words(), act);
        store.setStatus(finding.id(), Finding.Status.RESPONDED);
        journal.record(new FindingAnswered(finding.caseId(), finding.number()), act.because(answer.words()));
        return Outcome.done();
    }

    Outcome settle(UUID id, Settlement settlement, Act act) {
        FindingSettled.Verdict verdict = settlement.verdict();
        Standing standing = standing(id);
        Finding finding = standing.finding();
        Outcome.Refused moved = moved(standing, settlement.seen());
        if (moved != null) {
            return moved;
        }
        List<Refusal> decidedFirst = decidedFirst(finding);
        if (!decidedFirst.isEmpty()) {
            return new Outcome.Refused(decidedFirst);
        }
        String who = act.actor().id();
        List<FindingStore.Word> answers = standing.words().stream()
                .filter(word -> word.kind() == FindingStore.Kind.ANSWER)
                .toList();
        if (answers.stream().anyMatch(word -> word.saidBy().equals(who))) {
            return Outcome.refused("refusal.finding.ownAnswer");
        }
        if (answers.isEmpty() && verdict != FindingSettled.Verdict.NOT_ACTIONABLE) {
            return Outcome.refusedField("verdict", "refusal.finding.unanswered");
        }
        if (answers.isEmpty() && finding.raisedBy().equals(who)) {
            return Outcome.refused("refusal.finding.ownFinding");
        }
        store.say(finding.id(), FindingStore.Kind.valueOf(verdict.name()), settlement.words(), act);
        store.setStatus(finding.id(), Finding.Status.valueOf(verdict.name()));
        List<Finding> open = store.openOf(finding.caseId());
        journal.record(
                new FindingSettled(
                        finding.caseId(),
                        finding.number(),
                        verdict,
                        open.size(),
                        open.stream().mapToLong(one -> one.amount().amount()).sum()),
                act.because(settlement.words()));
        return Outcome.done();
    }

    /** Against answering what is decided elsewhere: the person who has answered it could not decide it any more. */
    private List<Refusal> decidedFirst(Finding finding) {
        return elsewhere.stream()
                .flatMap(one -> one.objection(finding).stream())
                .toList();
    }

    private record Standing(Finding finding, List<FindingStore.Word> words) {}

    private Standing standing(UUID id) {
        return new Standing(store.find(id).orElseThrow(), store.words(id));
    }

    private static Outcome.@org.jspecify.annotations.Nullable Refused moved(Standing standing, int seen) {
        if (!standing.finding().isOpen()) {
            return (Outcome.Refused) Outcome.refused("refusal.finding.settled");
        }
        return standing.words().size() == seen ? null : (Outcome.Refused) Outcome.refused("refusal.finding.moved");
    }
}
