package id.pendamping.transparency;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a log stands, as C2SP tlog-checkpoint writes it: the text of a note.
 *
 * @param origin the name of the log
 */
public record TreeHead(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int HASH = 32;

    /** Reads the first three lines; what follows is of no concern. */
    public static TreeHead parse(String text) throws Malformed {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            throw new Malformed("No checkpoint of a tree");
        }
        return new TreeHead(lines[0], Long.parseLong(lines[1]), hash(lines[2]));
    }

    /** Reads one hash in base64. */
    public static byte[] hash(String line) throws Malformed {
        try {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length == HASH) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("No hash: " + line);
        }
        throw new Malformed("No hash: " + line);
    }

    /** What is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHead head
                && head.origin.equals(origin)
                && head.size == size
                && Arrays.equals(head.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
