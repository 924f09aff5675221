package id.pendamping.ranking;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import java.util.Arrays;
import java.util.List;

/**
 * The published order of a programme year: the most points for each criterion.
 *
 * @param points in the order of {@link Criterion}
 * @param returnsAllowed how often a registration may go back
 */
public record Weights(List<Integer> points, int returnsAllowed) {

    static Weights of(Programme programme, Edition edition) {
        return new Weights(
                Arrays.stream(Criterion.values())
                        .map(one -> programme.term(edition, one.term()).orElse(one.usual()))
                        .toList(),
                programme.year(edition).registrationReturns());
    }

    /** Most points for this. */
    public int most(Criterion criterion) {
        return points.get(criterion.ordinal());
    }

    /** Most points of a group. */
    public int sum() {
        return points.stream().mapToInt(Integer::intValue).sum();
    }

    List<Integer> tenths(Seen seen) {
        return Arrays.stream(Criterion.values())
                .map(one -> one.tenths(seen, this))
                .toList();
    }

    /** As the fact keeps them, {@code RISK=40}. */
    List<String> kept() {
        return Arrays.stream(Criterion.values())
                .map(one -> one + "=" + most(one))
                .toList();
    }
}
