package id.pendamping.selection;

import java.util.List;
import java.util.Optional;

/**
 * How closely a group is looked at on the spot, by its latest screening.
 *
 * @param enhanced whether many groups come from its place
 */
record Scrutiny(boolean enhanced, Risk.Level level) {

    static Scrutiny of(List<Judgement> judged) {
        Optional<Judgement> screening = judged.stream()
                .filter(judgement -> judgement.stage() == Stage.SCREENING)
                .reduce((earlier, later) -> later);
        return new Scrutiny(
                screening.filter(one -> one.names(Sharers.CLUSTER)).isPresent(),
                screening.map(Judgement::risk).map(Risk::level).orElse(Risk.Level.BASIC));
    }

    /** Whether it takes another person than who found the documents complete. */
    boolean isSecond() {
        return level != Risk.Level.BASIC;
    }

    /** Fewest photographs of the visit: a group that somebody else looks at once more is also seen. */
    int photographs() {
        return isSecond() ? 1 : 0;
    }
}
