package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receipt of a till is long and narrow, and every line of it has to be read by somebody who was not there. */
class LongRollTest {

    private static final int LINE = 28;
    private static final int READABLE = 12;
    private static final int DARK = 128;

    private final FileReading reading = new FileReading(Settings.usual());

    @ParameterizedTest
    @CsvSource({"1080, 6480", "6480, 1080", "1080, 12960", "700, 4000", "1480, 9000"})
    void staysSoLargeThatItsLinesCanBeRead(int width, int height) throws IOException {
        BufferedImage kept = kept(roll(width, height));

        double ratio = (double) kept.getWidth() / width;
        assertThat(ratio * LINE).isGreaterThanOrEqualTo(READABLE);
        assertThat(ratio * height).as("nothing is bent").isCloseTo(kept.getHeight(), Percentage.withPercentage(0.5));
        assertThat(lines(kept)).isEqualTo((Math.max(width, height) + LINE - 1) / (2 * LINE));
    }

    @Test
    void isStillBounded() throws IOException {
        BufferedImage kept = kept(roll(400, 60_000));

        assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(2048L * 2048 + 60_000);
    }

    @Test
    void othersStayAsTheyWere() throws IOException {
        BufferedImage kept = kept(roll(4000, 3000));

        assertThat(kept.getWidth()).isEqualTo(2048);
        assertThat(kept.getHeight()).isEqualTo(1536);
    }

    private BufferedImage kept(BufferedImage picture) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", sent);
        var read = (FileResult.Usable) reading.read(sent.toByteArray());
        return ImageIO.read(new ByteArrayInputStream(read.content()));
    }

    /** Dark lines across the shorter side, as far apart as they are high. */
    private static BufferedImage roll(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        for (int at = LINE; at < Math.max(width, height); at += 2 * LINE) {
            pen.fillRect(
                    height >= width ? 0 : at,
                    height >= width ? at : 0,
                    height >= width ? width : LINE,
                    height >= width ? LINE : height);
        }
        pen.dispose();
        return picture;
    }

    private static int lines(BufferedImage picture) {
        boolean stands = picture.getHeight() >= picture.getWidth();
        int lines = 0;
        boolean dark = false;
        for (int at = 0; at < Math.max(picture.getWidth(), picture.getHeight()); at++) {
            int rgb = stands ? picture.getRGB(picture.getWidth() / 2, at) : picture.getRGB(at, picture.getHeight() / 2);
            boolean isDark = (rgb & 0xff) < DARK;
            lines += isDark && !dark ? 1 : 0;
            dark = isDark;
        }
        return lines;
    }
}
