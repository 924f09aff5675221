package id.pendamping.scan;

/** One row as {@code COPY … (format binary)} sends it: a count of fields, each with its length before it. A cursor. */
public final class Tuple {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;

    private byte[] octets = new byte[0];
    private int at;
    private int length;

    /** The next message; false when it is the end. */
    boolean take(byte[] message) {
        octets = message;
        at = isHeader() ? HEADER : 0;
        int fields = (octets[at] << 8) | (octets[at + 1] & 0xff);
        at += 2;
        length = 0;
        return fields >= 0;
    }

    public byte[] octets() {
        return octets;
    }

    /** Goes to the next field. */
    public void next() {
        at += Math.max(0, length);
        length = integer(at);
        at += Integer.BYTES;
    }

    public boolean isMissing() {
        return length < 0;
    }

    public int begin() {
        return at;
    }

    public int end() {
        return at + Math.max(0, length);
    }

    public int integer() {
        return integer(at);
    }

    public long number() {
        return (long) integer(at) << 32 | integer(at + Integer.BYTES) & 0xffffffffL;
    }

    private int integer(int from) {
        return octets[from] << 24
                | (octets[from + 1] & 0xff) << 16
                | (octets[from + 2] & 0xff) << 8
                | octets[from + 3] & 0xff;
    }

    private boolean isHeader() {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (i >= octets.length || octets[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
