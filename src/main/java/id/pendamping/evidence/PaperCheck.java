package id.pendamping.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Holds a PDF against what a paper may be: whole from its first byte to its last, readable without a key, and with
 * nothing in it that acts or carries other files. Its objects are read as a viewer reads them; what lies between them is
 * looked through as well, but never what its pictures and pages are made of.
 */
final class PaperCheck {

    private static final String UNREADABLE = "evidence.pdf.unreadable";
    private static final String LOCKED = "evidence.pdf.locked";
    private static final String ACTS = "evidence.pdf.acts";
    private static final int MOST_UNPACKED = 16 * 1_024 * 1_024;
    private static final int BUFFER = 16_384;

    /** The mark of the end, or where the table begins, which is written right before it. */
    private static final Pattern END = Pattern.compile("%%EOF|startxref\\s+\\d+");

    /** Printers, scanners and web servers write something of their own behind the end; viewers look for it as far up. */
    private static final int BEHIND_END = 1_024;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream(?:\\r\\n|\\n|\\r)");
    private static final Pattern HOLDS_OBJECTS = Pattern.compile("/(?:ObjStm|XRef|First|W)(?![A-Za-z0-9])");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm(?![A-Za-z0-9])");
    private static final Pattern OTHER_CODING = Pattern.compile(
            "/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)(?![A-Za-z0-9])");
    private static final Pattern NAMES_OF_ACTIONS =
            Pattern.compile("/(?:JavaScript|JS|Launch|EmbeddedFiles?|EF|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE"
                    + "|Rendition|FileAttachment)(?![^\\s\\x00/<>\\[\\](){}%])");
    /** Words for people: on one line, with one pair of brackets inside at most. What is longer is looked through. */
    private static final Pattern WORDS = Pattern.compile(
            "\\((?:[^()\\\\\\r\\n]|\\\\[^\\r\\n]|\\((?:[^()\\\\\\r\\n]|\\\\[^\\r\\n]){0,200}+\\)){0,500}+\\)");

    private static final Pattern KEY = Pattern.compile("/Encrypt(?![A-Za-z0-9])");

    private PaperCheck() {}

    /** Message key of what is wrong, or nothing. */
    static Optional<String> objection(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!hasEnd(text)) {
            return Optional.of(UNREADABLE);
        }
        Outside outside = Outside.of(file, text);
        if (KEY.matcher(outside.names()).find()) {
            return Optional.of(LOCKED);
        }
        long named = NAMES_OF_ACTIONS.matcher(outside.names()).results().count();
        Optional<String> objection = outside.isBounded() ? inObjects(file, named) : Optional.of(UNREADABLE);
        return objection.map(reason -> named > 0 && reason.equals(UNREADABLE) ? ACTS : reason);
    }

    private static boolean hasEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return END.matcher(text.substring(Math.max(0, end - BEHIND_END), end)).find();
    }

    /** {@code named}: how many names of actions stand in the file; each of them has to be one that only names something. */
    private static Optional<String> inObjects(byte[] file, long named) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            if (paper.isEncrypted()) {
                return Optional.of(LOCKED);
            }
            PaperObjects objects = PaperObjects.of(paper.getDocument());
            if (objects.act()
                    || objects.named(
                                    name -> NAMES_OF_ACTIONS.matcher('/' + name).matches())
                            < named) {
                return Optional.of(ACTS);
            }
            return PaperPages.areThere(paper) ? Optional.empty() : Optional.of(UNREADABLE);
        } catch (InvalidPasswordException e) {
            return Optional.of(LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.of(UNREADABLE);
        }
    }

    /**
     * What stands outside of streams.
     *
     * @param names with names written plainly, and what is packed into streams of objects
     * @param isBounded whether the streams that hold objects unpack to what can be read
     */
    private record Outside(String names, boolean isBounded) {

        static Outside of(byte[] file, String text) {
            var names = new StringBuilder();
            boolean bounded = true;
            int room = MOST_UNPACKED;
            int from = 0;
            Matcher stream = STREAM.matcher(text);
            while (stream.find(from)) {
                String before = plain(text.substring(from, stream.start()));
                names.append(before).append('\n');
                String own = before.substring(Math.max(0, before.lastIndexOf("obj")));
                if (HOLDS_OBJECTS.matcher(own).find()) {
                    byte[] unpacked = own.contains("/Fl") ? unpacked(file, stream.end(), room) : new byte[0];
                    room -= unpacked.length;
                    bounded &= room > 0 && !OTHER_CODING.matcher(own).find();
                    if (OBJECTS.matcher(own).find()) {
                        names.append(plain(new String(unpacked, StandardCharsets.ISO_8859_1)));
                    }
                }
                int end = text.indexOf("endstream", stream.end());
                from = end < 0 ? text.length() : end;
            }
            return new Outside(names.append(plain(text.substring(from))).toString(), bounded);
        }

        private static String plain(String text) {
            return ESCAPED.matcher(WORDS.matcher(text).replaceAll("()"))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        }
    }

    /** At most this many bytes; those that cannot be unpacked are for the reader of the objects. */
    private static byte[] unpacked(byte[] file, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var result = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished() && result.size() < most) {
                int count = inflater.inflate(buffer, 0, Math.min(BUFFER, most - result.size()));
                if (count == 0) {
                    break;
                }
                result.write(buffer, 0, count);
            }
            return result.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
