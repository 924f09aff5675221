package id.pendamping.evidence;

import id.pendamping.evidence.Picture.TooManyPixels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Tells by its content what a file is, and makes of it what is kept. Its name and what the sender calls it are never asked. */
@Component
class FileReading {

    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";

    private static final byte[] JPEG_BEGINS = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG_BEGINS = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] BYTE_ORDER_MARK = HexFormat.of().parseHex("efbbbf");
    private static final byte[] PRINTER_BEGINS = "\033%-12345X".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PRINTER_JOB = 1_024;
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final EvidenceProperties settings;
    private final Semaphore decoders;

    FileReading(EvidenceProperties settings) {
        this.settings = settings;
        this.decoders = new Semaphore(settings.readAtOnce(), true);
    }

    FileResult read(byte[] sent) {
        if (sent.length == 0) {
            return FileResult.refused("evidence.empty.file");
        }
        if (sent.length > settings.largestFile().toBytes()) {
            return FileResult.refused(
                    "evidence.tooLarge", settings.largestFile().toMegabytes());
        }
        if (begins(sent, 0, JPEG_BEGINS)) {
            if (!JpegEnd.isIn(sent)) {
                return FileResult.refused("evidence.unreadable");
            }
            return picture(sent, "jpeg", ExifData.of(sent));
        }
        if (begins(sent, 0, PNG_BEGINS)) {
            return PngEnd.isIn(sent)
                    ? picture(sent, "png", ExifData.UNKNOWN)
                    : FileResult.refused("evidence.unreadable");
        }
        if (blank(sent) >= 0 && begins(sent, blank(sent), PDF_BEGINS)) {
            return paper(sent);
        }
        return FileResult.refused(kindOf(sent));
    }

    private FileResult picture(byte[] sent, String format, ExifData taken) {
        decoders.acquireUninterruptibly();
        try {
            Picture picture = Picture.decode(sent, format, settings.mostPixels(), settings.longestSide())
                    .upright(taken.orientation());
            byte[] content = picture.jpeg(settings.quality());
            byte[] small = picture.within(settings.smallSide()).jpeg(settings.quality());
            return new FileResult.Usable(
                    Sha256.of(sent),
                    sent.length,
                    Sha256.of(content),
                    JPEG,
                    picture.width(),
                    picture.height(),
                    content,
                    small,
                    picture.mark(),
                    taken.where(),
                    taken.when());
        } catch (TooManyPixels e) {
            return FileResult.refused("evidence.tooManyPixels", settings.mostPixels() / 1_000_000);
        } catch (IOException | RuntimeException e) {
            return FileResult.refused("evidence.unreadable");
        } finally {
            decoders.release();
        }
    }

    private static FileResult paper(byte[] sent) {
        return PaperCheck.objection(sent).<FileResult>map(FileResult::refused).orElseGet(() -> {
            String sha256 = Sha256.of(sent);
            return new FileResult.Usable(sha256, sent.length, sha256, PDF, 0, 0, sent, null, null, null, null);
        });
    }

    /** What to say of a file that is not taken. */
    private static String kindOf(byte[] sent) {
        if (begins(sent, 0, ascii("RIFF")) && begins(sent, 8, ascii("WEBP"))) {
            return "evidence.webp";
        }
        return begins(sent, 4, ascii("ftyp")) ? "evidence.heic" : "evidence.kind";
    }

    /** How many bytes at the beginning say nothing: a byte order mark, blanks, what a scanner tells a printer. */
    private static int blank(byte[] sent) {
        if (begins(sent, 0, PRINTER_BEGINS)) {
            return new String(sent, 0, Math.min(sent.length, LONGEST_PRINTER_JOB), StandardCharsets.ISO_8859_1)
                    .indexOf("%PDF-");
        }
        int at = begins(sent, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        while (at < sent.length && sent[at] >= 0 && sent[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] file, int at, byte[] signature) {
        int end = at + signature.length;
        return file.length >= end && Arrays.equals(file, at, end, signature, 0, signature.length);
    }
}
