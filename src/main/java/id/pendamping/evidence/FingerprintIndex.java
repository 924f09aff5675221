package id.pendamping.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import java.util.Set;

/** The words of all marks, side by side in memory: looking through all of them takes a few milliseconds. */
final class FingerprintIndex {

    private static final int BEGINNING = 1_024;

    private final BitSet known = new BitSet();
    private long[] words = new long[BEGINNING * PaperFingerprint.WORDS];
    private int[] numbers = new int[BEGINNING];
    private int count;

    /** Adds a mark by its number; a number that is known already changes nothing. */
    void add(int number, long[] word) {
        if (known.get(number)) {
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            words = Arrays.copyOf(words, 2 * count * PaperFingerprint.WORDS);
        }
        known.set(number);
        numbers[count] = number;
        System.arraycopy(word, 0, words, count * PaperFingerprint.WORDS, PaperFingerprint.WORDS);
        count++;
    }

    /** Numbers of the nearest words, at most this number and none that differs in more bits, in no order. */
    int[] nearest(long[] word, int most, int apart, Set<Integer> without) {
        PriorityQueue<Long> farthestFirst = new PriorityQueue<>(most + 1, (a, b) -> Long.compare(b, a));
        int limit = apart + 1;
        for (int i = 0; i < count; i++) {
            int distance = apart(words, i * PaperFingerprint.WORDS, word);
            if (distance < limit && !without.contains(numbers[i])) {
                farthestFirst.add((long) distance << Integer.SIZE | numbers[i]);
                if (farthestFirst.size() > most) {
                    farthestFirst.poll();
                    limit = (int) (farthestFirst.element() >> Integer.SIZE);
                }
            }
        }
        return farthestFirst.stream().mapToInt(Long::intValue).toArray();
    }

    /** In how many bits two words differ. */
    static int apart(long[] one, long[] other) {
        return apart(one, 0, other);
    }

    private static int apart(long[] words, int begin, long[] word) {
        int distance = 0;
        for (int part = 0; part < PaperFingerprint.WORDS; part++) {
            distance += Long.bitCount(words[begin + part] ^ word[part]);
        }
        return distance;
    }

    int count() {
        return count;
    }

    /** The number added last. */
    int last() {
        return count == 0 ? 0 : numbers[count - 1];
    }
}
