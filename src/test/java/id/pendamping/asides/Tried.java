package id.pendamping.asides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What has befallen cases at which step, and how often. */
final class Tried {

    private record Pair(String step, Aside aside) {}

    private final Map<Pair, Integer> times = new HashMap<>();

    /** One of those that have befallen a case at this step least often. */
    Aside least(String step, List<Aside> possible, Random chance) {
        List<Aside> shuffled = new ArrayList<>(possible);
        java.util.Collections.shuffle(shuffled, chance);
        Aside least = shuffled.stream()
                .min(Comparator.comparing(aside -> times.getOrDefault(new Pair(step, aside), 0)))
                .orElseThrow();
        times.merge(new Pair(step, least), 1, Integer::sum);
        return least;
    }

    int all() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    int kinds() {
        return times.size();
    }
}
