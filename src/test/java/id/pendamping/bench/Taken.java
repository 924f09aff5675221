package id.pendamping.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, many times. */
final class Taken {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - begun);
    }

    /** Both as one. */
    Taken and(Taken other) {
        Taken both = new Taken();
        both.nanos.addAll(nanos);
        both.nanos.addAll(other.nanos);
        return both;
    }

    double millis(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %6.1f ms, p95 %6.1f ms of %d", millis(0.5), millis(0.95), nanos.size());
    }
}
