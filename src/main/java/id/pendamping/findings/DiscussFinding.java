package id.pendamping.findings;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner answers a finding; somebody else says what comes of it. */
@Component
public class DiscussFinding {

    private final FindingStore store;
    private final Journal journal;

    DiscussFinding(FindingStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** @param seen how many words the person had read; more by now means that somebody else was faster */
    @Transactional
    public Outcome answer(Finding finding, int seen, String words, Act act) {
        Standing standing = standing(finding);
        Outcome.Refused moved = moved(standing, seen);
        if (moved != null) {
            return moved;
        }
        store.say(finding.id(), FindingStore.Kind.ANSWER, words, act);
        store.setStatus(finding.id(), Finding.Status.RESPONDED);
        journal.record(new FindingAnswered(finding.caseId(), finding.number()), act.because(words));
        return Outcome.done();
    }

    @Transactional
    public Outcome settle(Finding finding, int seen, FindingSettled.Verdict verdict, String words, Act act) {
        Standing standing = standing(finding);
        Outcome.Refused moved = moved(standing, seen);
        if (moved != null) {
            return moved;
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
        store.say(finding.id(), FindingStore.Kind.valueOf(verdict.name()), words, act);
        store.setStatus(finding.id(), Finding.Status.valueOf(verdict.name()));
        journal.record(
                new FindingSettled(
                        finding.caseId(),
                        finding.number(),
                        verdict,
                        store.openOf(finding.caseId()).size()),
                act.because(words));
        return Outcome.done();
    }

    private record Standing(Finding finding, List<FindingStore.Word> words) {}

    private Standing standing(Finding finding) {
        journal.lock(finding.caseId().subject());
        return new Standing(store.find(finding.id()).orElseThrow(), store.words(finding.id()));
    }

    private static Outcome.@org.jspecify.annotations.Nullable Refused moved(Standing standing, int seen) {
        if (!standing.finding().isOpen()) {
            return (Outcome.Refused) Outcome.refused("refusal.finding.settled");
        }
        return standing.words().size() == seen ? null : (Outcome.Refused) Outcome.refused("refusal.finding.moved");
    }
}
