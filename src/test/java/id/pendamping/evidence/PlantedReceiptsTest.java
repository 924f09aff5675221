package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts that were handed in twice, planted among others of the same few shops. What is found of each kind, and how
 * much of what is found was planted, stays above what is written here.
 */
class PlantedReceiptsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PlantedReceiptsTest.class);
    private static final long SEED = 2023;
    private static final int SHOPS = 5;

    /** A picture and the paper that it shows. */
    private record Shot(int paper, String kind, PaperFingerprint mark) {}

    @Test
    void plantedReceiptsAreFoundAndOthersAreNot() throws IOException {
        hold(10);
    }

    @Test
    @Tag("bench")
    void soAreThoseOfALargerCorpus() throws IOException {
        hold(80);
    }

    private static void hold(int papers) throws IOException {
        Random random = new Random(SEED);
        List<Shot> first = new ArrayList<>();
        List<Shot> again = new ArrayList<>();
        for (int paper = 0; paper < papers; paper++) {
            Receipts.Receipt receipt = Receipts.Receipt.random(random, paper % SHOPS);
            BufferedImage photo = Receipts.photograph(Receipts.print(receipt), random);
            first.add(shot(paper, "first", photo, 0.8f));
            again.add(shot(paper, "resized", Receipts.resized(photo, 0.5), 0.75f));
            again.add(shot(paper, "recompressed", photo, 0.35f));
            again.add(shot(paper, "cropped", Receipts.cropped(photo, random), 0.8f));
            again.add(shot(paper, "photographed again", Receipts.photograph(Receipts.print(receipt), random), 0.75f));
            BufferedImage edited = Receipts.print(receipt.edited(random));
            again.add(shot(paper, "amount edited", Receipts.photograph(edited, random), 0.8f));
        }
        EvidenceProperties settings = Settings.usual();
        int alike = settings.alike();
        FingerprintIndex words = new FingerprintIndex();
        first.forEach(shot -> words.add(shot.paper(), shot.mark().word()));
        Map<String, Double> recall = new TreeMap<>();
        int right = 0;
        int wrong = 0;
        for (Shot shot : again) {
            for (int candidate : words.nearest(shot.mark().word(), papers / SHOPS, settings.apart(), Set.of())) {
                if (shot.mark().distance(first.get(candidate).mark(), alike) > alike) {
                    continue;
                }
                if (candidate == shot.paper()) {
                    right++;
                    recall.merge(shot.kind(), 1.0 / papers, Double::sum);
                } else {
                    wrong++;
                }
            }
        }
        double precision = (double) right / (right + wrong);
        LOG.info("Of {} papers: recall {}, precision {}", papers, recall, precision);

        assertThat(recall.get("resized")).isGreaterThan(0.85);
        assertThat(recall.get("recompressed")).isGreaterThan(0.85);
        assertThat(recall.get("cropped")).isGreaterThan(0.85);
        assertThat(recall.get("photographed again")).isGreaterThan(0.85);
        assertThat(recall.get("amount edited")).isGreaterThan(0.75);
        assertThat(precision).isGreaterThan(0.9);
    }

    private static Shot shot(int paper, String kind, BufferedImage picture, float quality) throws IOException {
        byte[] jpeg = new Picture(picture).jpeg(quality);
        return new Shot(paper, kind, new Picture(ImageIO.read(new ByteArrayInputStream(jpeg))).mark());
    }
}
