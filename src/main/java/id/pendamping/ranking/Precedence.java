package id.pendamping.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Why one group stands before another.
 *
 * @param points what the first has more of in tenths, or less; nothing where both have the same of everything
 */
public record Precedence(Ground ground, RankedGroup first, RankedGroup second, List<Difference> points) {

    /** What decided. */
    public enum Ground {
        POINTS,
        EARLIER,
        NUMBER,
        BY_HAND
    }

    /** Points that the first has more than the second, in tenths. */
    public record Difference(Criterion criterion, int tenths) {}

    /** Both stand on one list, the first before the second. */
    static Precedence of(RankedGroup first, RankedGroup second) {
        List<Difference> points = Arrays.stream(Criterion.values())
                .map(one -> new Difference(one, first.points(one) - second.points(one)))
                .filter(one -> one.tenths() != 0)
                .toList();
        return new Precedence(ground(first, second), first, second, points);
    }

    private static Ground ground(RankedGroup first, RankedGroup second) {
        if (first.computed() > second.computed()) {
            return Ground.BY_HAND;
        }
        if (first.score() != second.score()) {
            return Ground.POINTS;
        }
        return first.registeredAt().isBefore(second.registeredAt()) ? Ground.EARLIER : Ground.NUMBER;
    }

    /** Tenths of a point between the two. */
    public int gap() {
        return first.score() - second.score();
    }
}
