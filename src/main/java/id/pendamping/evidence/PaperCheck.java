package id.pendamping.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Holds a PDF against what a paper may be: whole from its first byte to its last, readable without a key, and with
 * nothing in it that acts or carries other files. Names are looked for where objects are written, which is in the open
 * or in compressed object streams. Where something could hide from that, the paper is refused.
 */
final class PaperCheck {

    private static final String UNREADABLE = "evidence.pdf.unreadable";
    private static final int END_WITHIN = 1_024;
    private static final int MOST_UNPACKED = 16 * 1_024 * 1_024;
    private static final int BUFFER = 16_384;
    private static final int HEAD = 64;

    private static final Pattern END = Pattern.compile("%%EOF\\s*\\z");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream(\\r\\n|\\n|\\r)");
    private static final Pattern OBJECT_STREAM = Pattern.compile("/ObjStm(?![A-Za-z0-9])");
    private static final Pattern OTHER_CODING = Pattern.compile(
            "/(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW" + "|RunLengthDecode|RL|Crypt)(?![A-Za-z0-9])");
    private static final Pattern INDEX = Pattern.compile("\\A\\s*\\d+\\s+\\d+\\s");
    private static final Pattern ACTS = Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia"
            + "|XFA|SubmitForm|ImportData|GoToR|GoToE|Sound|Movie|Rendition)(?![A-Za-z0-9])");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");

    private PaperCheck() {}

    /** Message key of what is wrong, or nothing. */
    static Optional<String> objection(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!END.matcher(text.substring(Math.max(0, text.length() - END_WITHIN)))
                .find()) {
            return Optional.of(UNREADABLE);
        }
        String names = names(text);
        Optional<String> found = objection(names);
        if (found.isPresent() || !OBJECT_STREAM.matcher(names).find()) {
            return found;
        }
        return OTHER_CODING.matcher(names).find() ? Optional.of(UNREADABLE) : inObjectStreams(file, text, names);
    }

    private static Optional<String> objection(String names) {
        if (LOCKED.matcher(names).find()) {
            return Optional.of("evidence.pdf.locked");
        }
        return ACTS.matcher(names).find() ? Optional.of("evidence.pdf.acts") : Optional.empty();
    }

    /** The same with names written plainly. */
    private static String names(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** Every stream that begins like an index of objects is read; there have to be as many as the file speaks of. */
    private static Optional<String> inObjectStreams(byte[] file, String text, String names) {
        long missing = OBJECT_STREAM.matcher(names).results().count();
        int unpacked = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            byte[] head = inflated(file, stream.end(), HEAD);
            if (!INDEX.matcher(new String(head, StandardCharsets.ISO_8859_1)).find()) {
                continue;
            }
            byte[] objects = inflated(file, stream.end(), MOST_UNPACKED - unpacked);
            unpacked += objects.length;
            if (unpacked >= MOST_UNPACKED) {
                return Optional.of(UNREADABLE);
            }
            Optional<String> found = objection(names(new String(objects, StandardCharsets.ISO_8859_1)));
            if (found.isPresent()) {
                return found;
            }
            missing--;
        }
        return missing > 0 ? Optional.of(UNREADABLE) : Optional.empty();
    }

    private static byte[] inflated(byte[] file, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            byte[] buffer = new byte[Math.min(BUFFER, most)];
            while (!inflater.finished() && result.size() < most) {
                int count = inflater.inflate(buffer);
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
