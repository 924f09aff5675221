package id.pendamping.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text under signatures, as C2SP signed-note writes it.
 *
 * @param text ends with a line feed
 */
public record Note(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 64;
    private static final int CONTROL = 0x20;

    /** Reads a note as {@link #toString} writes it. */
    public static Note parse(String note) throws Malformed {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || hasControl(note)) {
            throw new Malformed("No signed note");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", -1)) {
            if (!line.isEmpty()) {
                signatures.add(NoteSignature.parse(line));
            }
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed("A note with " + signatures.size() + " signatures");
        }
        return new Note(note.substring(0, end + 1), List.copyOf(signatures));
    }

    private static boolean hasControl(String note) {
        for (int i = 0; i < note.length(); i++) {
            if (note.charAt(i) < CONTROL && note.charAt(i) != '\n') {
                return true;
            }
        }
        return false;
    }

    /** The note with further lines under it. */
    public Note with(List<NoteSignature> further) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        further.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new Note(text, List.copyOf(all));
    }

    /** Whether the key has signed: a line of its own is there, and each of them holds. */
    public boolean isSignedBy(NoteKey key) {
        List<NoteSignature> own = signatures.stream().filter(key::isOf).toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.hasSigned(text, line));
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
