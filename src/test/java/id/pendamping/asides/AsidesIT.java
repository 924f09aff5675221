package id.pendamping.asides;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Whatever befalls a case from beside its way, while it waits for whatever it waits for: every page of it opens, its money
 * adds up, its record is whole, somebody can act, and it comes to an end. Each walk begins at another step of a straight
 * road with what has befallen a case there least often; {@code -Dasides.walks=400} takes more of them, {@code
 * -Dasides.seed=7} others.
 */
@PendampingTest
class AsidesIT {

    private static final Logger LOG = LoggerFactory.getLogger(AsidesIT.class);
    private static final int WALKS = Integer.getInteger("asides.walks", 6);
    private static final int FIRST = Integer.getInteger("asides.first", 0);
    private static final long SEED = Long.getLong("asides.seed", 1);

    private static final Tried TRIED = new Tried();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<Deed<?>> deeds;

    private Befalling befalling;
    private AsideWalk walk;

    @BeforeEach
    void begin() {
        befalling = beans.createBean(Befalling.class);
        walk = new AsideWalk(beans.createBean(AsideWalk.World.class), befalling, beans.createBean(CaseHolds.class));
    }

    @AfterEach
    void leaveNoMentorBehind() {
        befalling.rest();
    }

    static IntStream walks() {
        return IntStream.range(FIRST, FIRST + WALKS);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everythingHoldsWhateverBefallsACaseAtWhateverStep(int number) {
        List<String> story = walk.take(number, SEED, TRIED);
        LOG.info("{} interleavings so far, of {} kinds: {}", TRIED.all(), TRIED.kinds(), story);
    }

    @Test
    void everyDeedBesideTheWayOfACaseIsAmongThem() {
        assertThat(deeds)
                .filteredOn(deed -> !(deed instanceof Step<?>))
                .extracting(Deed::key)
                .isSubsetOf(Aside.known());
    }
}
