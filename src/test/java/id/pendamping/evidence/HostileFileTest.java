package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {

    private final FileReading reading = new FileReading(Settings.usual());

    @ParameterizedTest
    @CsvSource({
        "GIF89a, evidence.kind",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, evidence.kind",
        "<?xml version='1.0'?><svg/>, evidence.kind",
        "<html><script>alert(1)</script>, evidence.kind",
        "PK\u0003\u0004, evidence.kind",
        "RIFF1234WEBPVP8 , evidence.webp",
        "1234ftypheic, evidence.heic",
        "%PDF-1.7 without an end, evidence.pdf.unreadable"
    })
    void whatIsNoPictureIsRefusedByItsContent(String content, String reason) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(reason);
    }

    @Test
    void aMagicWithNothingBehindItIsUnreadable() {
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 'x', 'y'}))
                .isEqualTo("evidence.unreadable");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2}))
                .isEqualTo("evidence.unreadable");
        assertThat(refusal(new byte[0])).isEqualTo("evidence.empty.file");
        assertThat(refusal(new byte[10 * 1024 * 1024 + 1])).isEqualTo("evidence.tooLarge");
    }

    @Test
    void thirtyThousandPixelsSquaredAreNeverDecoded() throws IOException {
        byte[] bomb = png(30_000, 30_000);
        assertThat(bomb.length).as("small on the way").isLessThan(10 * 1024 * 1024);
        long before = allocated();

        assertThat(refusal(bomb)).isEqualTo("evidence.tooManyPixels");

        assertThat(allocated() - before).isLessThan(32L * 1024 * 1024);
    }

    @Test
    void aLargePictureIsReadWithinBoundedMemory() throws IOException {
        byte[] large = png(6_000, 6_000);
        long before = allocated();

        FileResult.Usable kept = usable(large);

        assertThat(Math.max(kept.width(), kept.height())).isEqualTo(2_048);
        assertThat(allocated() - before).isLessThan(160L * 1024 * 1024);
    }

    @Test
    void halfAPictureIsNotMadeWholeByAnEndMark() throws IOException {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_3BYTE_BGR);
        var chance = new Random(12);
        for (int at = 0; at < 600 * 800; at++) {
            picture.setRGB(at % 600, at / 600, chance.nextInt());
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        byte[] whole = file.toByteArray();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        half[half.length - 2] = (byte) 0xFF;
        half[half.length - 1] = (byte) 0xD9;

        assertThat(reading.read(whole)).isInstanceOf(FileResult.Usable.class);
        assertThat(reading.read(half)).isInstanceOf(FileResult.Refused.class);
    }

    @Test
    void aPolyglotLosesItsOtherHalf() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Photo.jpeg(picture()));
        both.writeBytes("<script>alert(1)</script>PK\u0003\u0004%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1));

        FileResult.Usable kept = usable(both.toByteArray());

        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "PK\u0003", "%PDF");
    }

    @Test
    void placeAndTimeAreKeptAsFieldsAndGoneFromTheFile() throws IOException {
        byte[] sent = Photo.withExif(picture(), 6, -8.1724, 113.7001);
        assertThat(ExifData.of(sent).where()).as("in the file as sent").isNotNull();

        FileResult.Usable kept = usable(sent);

        assertThat(kept.takenAt().latitude()).isBetween(-8.1725, -8.1723);
        assertThat(kept.takenAt().longitude()).isBetween(113.70, 113.7002);
        assertThat(kept.takenOn()).hasToString("2023-08-09T10:11:12");
        assertThat(ExifData.of(kept.content())).isEqualTo(ExifData.UNKNOWN);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2023:08:09");
        assertThat(new String(kept.small(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyWayToHoldACameraEndsUpright(int orientation) throws IOException {
        BufferedImage turned = orientation >= 5 ? new BufferedImage(80, 160, 1) : new BufferedImage(160, 80, 1);
        // where the red corner, top left when upright, lies in the file
        int[][] corner = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {0, 1}, {1, 1}, {1, 0}};
        int x = corner[orientation - 1][0] * (turned.getWidth() - 40);
        int y = corner[orientation - 1][1] * (turned.getHeight() - 40);
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 200);
        pen.setColor(Color.RED);
        pen.fillRect(x, y, 40, 40);
        pen.dispose();

        FileResult.Usable kept = usable(Photo.withExif(turned, orientation, 1, 1));

        assertThat(kept.width()).isEqualTo(160);
        int red = ImageIO.read(new java.io.ByteArrayInputStream(kept.content())).getRGB(10, 10);
        assertThat(red >> 16 & 255).isGreaterThan(200);
        assertThat(red & 255).isLessThan(90);
    }

    @ParameterizedTest
    @CsvSource({
        "<< /S /JavaScript /JS (app.alert(1)) >>, evidence.pdf.acts",
        "<< /S /J#61vaScript >>, evidence.pdf.acts",
        "<< /S /Launch /F (cmd.exe) >>, evidence.pdf.acts",
        "<< /Type /EmbeddedFile >>, evidence.pdf.acts",
        "<< /Encrypt 5 0 R >>, evidence.pdf.locked"
    })
    void aPaperThatActsIsRefused(String object, String reason) {
        assertThat(refusal(pdf(object, new byte[0]))).isEqualTo(reason);
    }

    @Test
    void whatHidesInACompressedObjectStreamIsFound() {
        assertThat(refusal(pdf(
                        "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>",
                        deflated("1 0 << /S /JavaScript >>"))))
                .isEqualTo("evidence.pdf.acts");
        assertThat(refusal(pdf("<< /Type /ObjStm /Filter /LZWDecode >>", new byte[] {1, 2, 3})))
                .isEqualTo("evidence.pdf.unreadable");
        byte[] bomb = deflated("1 0 " + " ".repeat(40_000_000));
        assertThat(refusal(pdf("<< /Type /ObjStm /Filter /FlateDecode >>", bomb)))
                .isEqualTo("evidence.pdf.unreadable");
    }

    @Test
    void anOrdinaryPaperIsKeptAsItIs() {
        byte[] paper = pdf(
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>",
                deflated("9 0 << /Type /Page /OpenAction [1 0 R /Fit] >>"));

        FileResult.Usable kept = usable(paper);

        assertThat(kept.content()).isEqualTo(paper);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.small()).isNull();
    }

    /** Also one that has a small picture in its head, which ends where a whole one would. */
    @Test
    void aPictureThatWasCutIsNotWhole() throws IOException {
        byte[] whole = Photo.jpeg(picture());
        byte[] withHead = Photo.withExif(picture(), 1, 1, 1);
        byte[] png = png(60, 60);
        for (int part = 1; part < 20; part++) {
            assertThat(reading.read(Arrays.copyOf(whole, whole.length * part / 20)))
                    .isInstanceOf(FileResult.Refused.class);
            assertThat(reading.read(Arrays.copyOf(withHead, withHead.length * part / 20)))
                    .isInstanceOf(FileResult.Refused.class);
        }
        assertThat(reading.read(Arrays.copyOf(whole, whole.length - 2))).isInstanceOf(FileResult.Refused.class);
        assertThat(reading.read(Arrays.copyOf(png, png.length / 2))).isInstanceOf(FileResult.Refused.class);
        assertThat(reading.read(Arrays.copyOf(png, png.length - 12)))
                .as("without its end")
                .isInstanceOf(FileResult.Refused.class);
        assertThat(reading.read(Arrays.copyOf(whole, whole.length + 900))).isInstanceOf(FileResult.Usable.class);
    }

    @Test
    void limitsAreSettings() throws IOException {
        FileReading strict = new FileReading(Settings.with(Map.of("pendamping.evidence.largest-file", "1KB")));
        assertThat(((FileResult.Refused) strict.read(Photo.jpeg(picture())))
                        .refusal()
                        .messageKey())
                .isEqualTo("evidence.tooLarge");
    }

    private String refusal(byte[] file) {
        return ((FileResult.Refused) reading.read(file)).refusal().messageKey();
    }

    private FileResult.Usable usable(byte[] file) {
        return (FileResult.Usable) reading.read(file);
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static BufferedImage picture() {
        return Receipts.print(Receipts.Receipt.random(new java.util.Random(5), 2));
    }

    /** A paper of one page with one more object in it. */
    private static byte[] pdf(String object, byte[] stream) {
        return new MadePaper().object(object, stream).write();
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(text.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] buffer = new byte[200_000];
        return Arrays.copyOf(buffer, deflater.deflate(buffer));
    }

    /** One bit per pixel, all the same, so that very many fit into a small file. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 1)
                        .array());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows, new Deflater(9))) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        }
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(type);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
