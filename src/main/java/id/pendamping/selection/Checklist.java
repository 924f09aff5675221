package id.pendamping.selection;

import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What the verification team looked at.
 *
 * @param answers by the name of the question in the form; yes speaks for the group
 */
record Checklist(Map<String, Answer> answers) {

    /** What the team can say to a question. */
    enum Answer {
        YES,
        NO,
        UNSEEN
    }

    /** What keeps the group from passing. */
    List<Refusal> gaps() {
        return answers.entrySet().stream()
                .filter(one -> one.getValue() != Answer.YES)
                .map(one -> Refusal.at(one.getKey(), "refusal.selection.checklist." + one.getValue()))
                .toList();
    }

    /** As fact and judgement keep it, each as question=answer. */
    List<String> kept() {
        return answers.entrySet().stream()
                .map(one -> one.getKey() + '=' + one.getValue())
                .toList();
    }
}
