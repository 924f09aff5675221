package id.pendamping.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Which pictures the program takes for copies of one another. */
public final class Alike {

    private Alike() {}

    /** How many pairs of them look alike. */
    public static long pairs(List<byte[]> pictures) {
        List<PaperFingerprint> marks = pictures.stream().map(Alike::mark).toList();
        int alike = Settings.usual().alike();
        long pairs = 0;
        for (int one = 0; one < marks.size(); one++) {
            for (int other = one + 1; other < marks.size(); other++) {
                pairs += marks.get(one).distance(marks.get(other), alike) <= alike ? 1 : 0;
            }
        }
        return pairs;
    }

    private static PaperFingerprint mark(byte[] picture) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(picture))).mark();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
