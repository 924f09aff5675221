package id.pendamping.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published order: what each thing is worth, who comes first, and why. */
class PublishedOrderTest {

    private static final Weights WEIGHTS = new Weights(List.of(40, 20, 20, 10, 10), 2);
    private static final Instant MORNING = Instant.parse("2023-07-24T02:00:00Z");

    @Test
    void everyCriterionGivesAllOfItsPointsPartOfThemOrNone() {
        assertThat(WEIGHTS.tenths(new Seen(0, 10, 10, 1, 0, true))).containsExactly(400, 200, 200, 100, 100);
        assertThat(WEIGHTS.tenths(new Seen(35, 7, 10, 3, 1, false)))
                .as("a third of the village's points is rounded")
                .containsExactly(260, 140, 67, 50, 0);
        assertThat(WEIGHTS.tenths(new Seen(100, 0, 10, 200, 2, false))).containsExactly(0, 0, 1, 0, 0);
    }

    @Test
    void whatIsNotKnownOfRiskGivesNothingAndMoreThanAllIsAll() {
        assertThat(WEIGHTS.tenths(new Seen(null, 12, 10, 1, 9, false))).containsExactly(0, 200, 200, 0, 0);
        assertThat(new Weights(WEIGHTS.points(), 0).tenths(new Seen(0, 10, 10, 1, 0, false)))
                .as("a year in which nothing may go back")
                .containsExactly(400, 200, 200, 100, 0);
    }

    @Test
    void morePointsComeFirstThenTheEarlierThenTheSmallerNumber() {
        Candidate risky = candidate("TKM-1", MORNING, 50);
        Candidate late = candidate("TKM-2", MORNING.plusSeconds(1), 0);
        Candidate large = candidate("TKM-9", MORNING, 0);
        Candidate small = candidate("TKM-3", MORNING, 0);

        assertThat(Candidate.inOrder(List.of(risky, late, large, small), WEIGHTS))
                .extracting(scored -> scored.candidate().number())
                .containsExactly("TKM-3", "TKM-9", "TKM-2", "TKM-1");
    }

    @Test
    void thePrecedenceNamesWhatDecided() {
        RankedGroup best = ranked(1, 1, candidate("TKM-1", MORNING, 0));
        RankedGroup worse = ranked(2, 2, candidate("TKM-2", MORNING, 50));
        RankedGroup later = ranked(3, 3, candidate("TKM-3", MORNING.plusSeconds(1), 50));
        RankedGroup larger = ranked(4, 4, candidate("TKM-4", MORNING.plusSeconds(1), 50));

        assertThat(Precedence.of(best, worse))
                .returns(Precedence.Ground.POINTS, Precedence::ground)
                .returns(200, Precedence::gap)
                .returns(List.of(new Precedence.Difference(Criterion.RISK, 200)), Precedence::points);
        assertThat(Precedence.of(worse, later).ground()).isEqualTo(Precedence.Ground.EARLIER);
        assertThat(Precedence.of(later, larger).ground()).isEqualTo(Precedence.Ground.NUMBER);
        assertThat(Precedence.of(larger, best).ground()).isEqualTo(Precedence.Ground.BY_HAND);
    }

    @Test
    void nobodyHasMoreThanAllPointsOrFewerForLessRisk() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            int risk = random.nextInt(100);
            int met = random.nextInt(16);
            int members = 1 + random.nextInt(10);
            int neighbours = 1 + random.nextInt(40);
            int returns = random.nextInt(5);
            Seen seen = new Seen(risk, met, members, neighbours, returns, true);

            assertThat(score(seen)).as("%s", seen).isBetween(0, WEIGHTS.sum() * Criterion.TENTHS);
            assertThat(score(new Seen(risk + 1, met, members, neighbours, returns, true)))
                    .as("%s", seen)
                    .isLessThanOrEqualTo(score(seen));
            assertThat(score(new Seen(risk, met, members, neighbours + 1, returns, false)))
                    .as("%s", seen)
                    .isLessThan(score(seen));
        }
    }

    private static int score(Seen seen) {
        return WEIGHTS.tenths(seen).stream().mapToInt(Integer::intValue).sum();
    }

    private static Candidate candidate(String number, Instant registered, @Nullable Integer risk) {
        Seen seen = new Seen(risk, 10, 10, 1, 0, false);
        return new Candidate(
                new CaseId(UUID.randomUUID()), number, "3509", Rupiah.of(20_000_000), registered, "P", seen);
    }

    private static RankedGroup ranked(int place, int computed, Candidate one) {
        List<Integer> points = WEIGHTS.tenths(one.seen());
        return new RankedGroup(
                one.caseId(),
                one.number(),
                one.number(),
                one.regency(),
                place,
                computed,
                Placement.SELECTED,
                one.amount(),
                score(one.seen()),
                points,
                one.seen(),
                one.registeredAt(),
                one.chairGender(),
                null,
                null,
                null);
    }
}
