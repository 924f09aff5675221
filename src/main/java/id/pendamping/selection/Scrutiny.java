package id.pendamping.selection;

import id.pendamping.papers.DemandedPapers;
import id.pendamping.papers.Paper;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How closely a group is looked at on the spot, by its latest screening.
 *
 * @param enhanced whether many groups come from its place
 * @param first who found the documents complete
 */
record Scrutiny(
        boolean enhanced, Risk.Level level, @Nullable String first) {

    static Scrutiny of(List<Judgement> judged) {
        Optional<Judgement> screening = last(judged, one -> one.stage() == Stage.SCREENING);
        return new Scrutiny(
                screening.filter(one -> one.names(Sharers.CLUSTER)).isPresent(),
                screening.map(Judgement::risk).map(Risk::level).orElse(Risk.Level.BASIC),
                last(judged, one -> one.stage() == Stage.ADMINISTRATION && !one.isAgainst())
                        .map(Judgement::by)
                        .orElse(null));
    }

    private static Optional<Judgement> last(List<Judgement> judged, Predicate<Judgement> which) {
        return judged.stream().filter(which).reduce((earlier, later) -> later);
    }

    private boolean isSecond() {
        return level != Risk.Level.BASIC;
    }

    /** Whether it takes another person; the level may have risen after the task was opened. */
    boolean bars(String person) {
        return isSecond() && person.equals(first);
    }

    /** Fewest photographs of the visit: a group that somebody else looks at once more is also seen. */
    int photographs() {
        return isSecond() ? 1 : 0;
    }

    /** What the visit lacks of papers; an interview brings its minutes, and what the level asks for. */
    List<Refusal> unseen(FieldVisit found, List<DemandedPapers.Missing> missing) {
        boolean isSeen = found.method() == Judgement.Method.VISIT;
        List<Refusal> unseen = new ArrayList<>();
        for (DemandedPapers.Missing one : missing) {
            if (one.kind() == Paper.Kind.MINUTES) {
                unseen.add(Refusal.at("minutesNumber", "refusal.selection.paper.MINUTES", one.count()));
            } else if (isSecond()) {
                unseen.add(Refusal.at("method", "refusal.selection.photographOf." + level, one.count()));
            } else if (isSeen) {
                unseen.add(Refusal.at("method", "refusal.selection.paper." + one.kind(), one.count()));
            }
        }
        return unseen;
    }
}
