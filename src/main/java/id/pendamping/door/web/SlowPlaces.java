package id.pendamping.door.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Places for what is sent or taken slowly. Who comes when none is free takes that of the slowest: from its own address, or
 * from the one that has most.
 */
final class SlowPlaces {

    private static final int MOST_LEAVING = 60;
    private static final long UNDISTURBED = Duration.ofSeconds(2).toNanos();

    private final Map<String, Deque<Place>> places = new HashMap<>();
    private final int most;
    private final int mostOfOne;
    private final LongSupplier nanos;
    private int taken;
    private int leaving;

    SlowPlaces(int most, int mostOfOne, LongSupplier nanos) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.nanos = nanos;
    }

    /** For bodies of strangers that are being read. */
    static SlowPlaces ofBodies() {
        return new SlowPlaces(40, 10, System::nanoTime);
    }

    /** For answers that wait for their readers; with {@link #MOST_LEAVING} of them less than there are threads. */
    static SlowPlaces ofAnswers() {
        return new SlowPlaces(100, 100, System::nanoTime);
    }

    /** Where something slow goes on; {@code giveUp} ends it before long. */
    final class Place implements AutoCloseable {

        private final String sender;
        private final Runnable giveUp;
        private final long since = nanos.getAsLong();
        private boolean isLeaving;

        private Place(String sender, Runnable giveUp) {
            this.sender = sender;
            this.giveUp = giveUp;
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    synchronized Optional<Place> take(String sender, Runnable giveUp) {
        int own = of(sender).size();
        boolean isFree = own >= mostOfOne
                ? makeRoom(of(sender), UNDISTURBED)
                : taken < most || makeRoom(fullest(), fullest().size() > own + 1 ? 0 : UNDISTURBED);
        if (!isFree) {
            return Optional.empty();
        }
        Place place = new Place(sender, giveUp);
        places.computeIfAbsent(sender, none -> new ArrayDeque<>()).addLast(place);
        taken++;
        return Optional.of(place);
    }

    private boolean makeRoom(Deque<Place> among, long undisturbed) {
        Place slowest = among.getFirst();
        if (leaving >= MOST_LEAVING || nanos.getAsLong() - slowest.since < undisturbed) {
            return false;
        }
        forget(slowest);
        slowest.isLeaving = true;
        leaving++;
        slowest.giveUp.run();
        return true;
    }

    private synchronized void leave(Place place) {
        if (place.isLeaving) {
            leaving--;
        } else {
            forget(place);
        }
    }

    private void forget(Place place) {
        Deque<Place> among = of(place.sender);
        among.remove(place);
        taken--;
        if (among.isEmpty()) {
            places.remove(place.sender);
        }
    }

    private Deque<Place> of(String sender) {
        return places.getOrDefault(sender, new ArrayDeque<>());
    }

    private Deque<Place> fullest() {
        return places.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .orElseThrow();
    }
}
