package id.pendamping.witness;

import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.TreeHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log hands in, as C2SP tlog-witness writes it. */
record Submission(long old, List<byte[]> proof, Note note, TreeHead head) {

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int MOST_HASHES = 63;

    /** None when it is not written so. */
    static Optional<Submission> parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = body.substring(0, end).split("\n", -1);
        Matcher old = OLD.matcher(lines[0]);
        if (!old.matches() || lines.length > MOST_HASHES + 1) {
            return Optional.empty();
        }
        try {
            List<byte[]> proof = new ArrayList<>();
            for (int line = 1; line < lines.length; line++) {
                proof.add(TreeHead.hash(lines[line]));
            }
            Note note = Note.parse(body.substring(end + 2));
            return Optional.of(new Submission(Long.parseLong(old.group(1)), proof, note, TreeHead.parse(note.text())));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
