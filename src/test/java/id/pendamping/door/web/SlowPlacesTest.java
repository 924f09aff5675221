package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowPlacesTest {

    private long now;
    private final SlowPlaces places = new SlowPlaces(40, 10, () -> now);
    private final List<String> givenUp = new ArrayList<>();

    @Test
    void oneAddressHasAPartOfThemOnly() {
        take("a", 10);

        assertThat(take("a")).isEmpty();
        assertThat(take("b")).isPresent();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void theSlowestOfAnAddressGivesWayToTheNext() {
        take("a", 10);
        now += TimeUnit.SECONDS.toNanos(3);

        assertThat(take("a")).isPresent();
        assertThat(givenUp).containsExactly("a1");
    }

    @Test
    void whoComesFromElsewhereTakesThePlaceOfOneThatHasMany() {
        List.of("a", "b", "c", "d").forEach(sender -> take(sender, 10));

        assertThat(take("e")).isPresent();
        assertThat(givenUp).hasSize(1);
    }

    @Test
    void aPlaceIsFreeOnceItsBodyIsRead() {
        List<SlowPlaces.Place> taken = take("a", 10);
        taken.get(3).close();

        assertThat(take("a")).isPresent();
        assertThat(take("a")).isEmpty();
    }

    /** One that gives way still holds a thread for a while. */
    @Test
    void notTooManyGiveWayAtOnce() {
        List<SlowPlaces.Place> all = take("a", 10);
        for (int i = 0; i < 60; i++) {
            now += TimeUnit.SECONDS.toNanos(3);
            all.add(take("a").orElseThrow());
        }
        now += TimeUnit.SECONDS.toNanos(3);
        assertThat(take("a")).isEmpty();

        all.get(0).close();
        assertThat(take("a")).isPresent();
    }

    private List<SlowPlaces.Place> take(String sender, int many) {
        List<SlowPlaces.Place> taken = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            String name = sender + i;
            taken.add(places.take(sender, () -> givenUp.add(name)).orElseThrow());
        }
        return taken;
    }

    private Optional<SlowPlaces.Place> take(String sender) {
        return places.take(sender, () -> givenUp.add(sender));
    }
}
