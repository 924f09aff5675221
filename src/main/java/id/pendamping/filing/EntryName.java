package id.pendamping.filing;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.PersonalNumbers;
import id.pendamping.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file in an archive. Old programs do not say by which table they wrote it: one reading that makes words is
 * taken, two are none.
 *
 * @param doubt names both readings
 */
record EntryName(String path, @Nullable Refusal doubt) {

    private static final int LONGEST_SHOWN = 300;
    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What Windows puts into words besides letters. */
    private static final String TYPED = "\u2013\u2014\u2018\u2019\u201c\u201d";

    static EntryName of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || raw == null) {
            return new EntryName(entry.getName(), null);
        }
        return utf8(raw).map(name -> new EntryName(name, null)).orElseGet(() -> ofTwo(raw));
    }

    private static EntryName ofTwo(byte[] raw) {
        String dos = new String(raw, DOS);
        String windows = new String(raw, WINDOWS);
        if (makesWords(dos) == makesWords(windows)) {
            return new EntryName(dos, Refusal.of("refusal.filing.letters", shown(dos), shown(windows)));
        }
        return new EntryName(makesWords(dos) ? dos : windows, null);
    }

    private static Optional<String> utf8(byte[] raw) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean makesWords(String name) {
        IntStream signs = name.codePoints().filter(letter -> letter > '~');
        return signs.allMatch(letter -> TYPED.indexOf(letter) >= 0
                || Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    PaperName read() {
        return doubt == null ? PaperName.of(path) : new PaperName.Unclear(doubt);
    }

    boolean isLeftover() {
        return PaperName.of(path) instanceof PaperName.Leftover;
    }

    /** Numbers of people in it are masked. */
    String shown() {
        return shown(path);
    }

    private static String shown(String path) {
        String line = PersonalNumbers.masked(NormalForm.line(path));
        return line.length() <= LONGEST_SHOWN ? line : line.substring(line.length() - LONGEST_SHOWN);
    }
}
