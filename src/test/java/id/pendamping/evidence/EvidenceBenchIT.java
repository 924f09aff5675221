package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What taking in a picture costs, and looking for its like among 300,000. */
@Tag("bench")
class EvidenceBenchIT {

    private static final int PICTURES = 300_000;
    private static final int TIMES = 50;
    private static final int INKED_BITS = 154;

    @Test
    void takingInAndLookingThrough() throws IOException {
        Random random = new Random(2023);
        FingerprintIndex words = new FingerprintIndex();
        for (int number = 1; number <= PICTURES; number++) {
            words.add(number, word(random));
        }
        BufferedImage photo =
                Receipts.resized(Receipts.photograph(Receipts.print(Receipts.Receipt.random(random, 1)), random), 2);
        byte[] sent = Photo.jpeg(photo);
        FileReading reading = new FileReading(Settings.usual());
        PaperFingerprint mark = new Picture(photo).mark();
        PaperFingerprint other = new Picture(Receipts.print(Receipts.Receipt.random(random, 1))).mark();

        double search = median(() -> words.nearest(mark.word(), 64, 100, Set.of()));
        double compare = median(() -> mark.distance(other, 100));
        int alike = Settings.usual().alike();
        double tell = median(() -> mark.distance(other, alike));
        double takeIn = median(() -> reading.read(sent));

        String measured = String.format(
                Locale.ROOT,
                "search among %d: %.1f ms%nwhole comparison of two: %.1f ms; until two papers are told apart: %.2f ms%nreading a picture of %d kB: %.0f ms%n",
                PICTURES,
                search,
                compare,
                tell,
                sent.length / 1024,
                takeIn);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/evidence.txt"), measured, StandardCharsets.UTF_8);
        assertThat(search).as(measured).isLessThan(50);
    }

    private static long[] word(Random random) {
        long[] word = new long[PaperFingerprint.WORDS];
        for (int i = 0; i < INKED_BITS; i++) {
            int bit = random.nextInt(PaperFingerprint.WORDS * Long.SIZE);
            word[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
        }
        return word;
    }

    private static double median(Runnable work) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
