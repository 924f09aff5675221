package id.pendamping.transparency;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line under a note: who signed, and the signature.
 *
 * @param keyId four octets
 * @param octets the signature; of a witness first eight octets of time
 */
public record NoteSignature(String name, byte[] keyId, byte[] octets) {

    private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+=*)");

    /** Reads a line without its line feed. */
    public static NoteSignature parse(String line) throws Malformed {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            throw new Malformed("No line of a signature: " + line);
        }
        try {
            byte[] all = Base64.getDecoder().decode(form.group(2));
            if (all.length <= NoteKey.ID) {
                throw new Malformed("A signature without octets: " + line);
            }
            return new NoteSignature(
                    form.group(1), Arrays.copyOf(all, NoteKey.ID), Arrays.copyOfRange(all, NoteKey.ID, all.length));
        } catch (IllegalArgumentException e) {
            throw new Malformed("No line of a signature: " + line);
        }
    }

    /** When a witness signed, in seconds since 1970. */
    public long seconds() {
        return octets.length < Long.BYTES ? 0 : ByteBuffer.wrap(octets).getLong();
    }

    byte[] behindTheTime() {
        return octets.length < Long.BYTES ? octets : Arrays.copyOfRange(octets, Long.BYTES, octets.length);
    }

    /** The line without its line feed. */
    @Override
    public String toString() {
        byte[] all = Arrays.copyOf(keyId, keyId.length + octets.length);
        System.arraycopy(octets, 0, all, keyId.length, octets.length);
        return "— " + name + ' ' + Base64.getEncoder().encodeToString(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature line && line.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
