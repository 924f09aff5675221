package id.pendamping.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Octets that are put behind one another, over and over in the same array. */
final class Octets {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_OCTETS = 16;

    private byte[] octets = new byte[4096];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    void put(int octet) {
        room(1);
        octets[length++] = (byte) octet;
    }

    void put(byte[] from, int begin, int end) {
        int more = end - begin;
        room(more);
        System.arraycopy(from, begin, octets, length, more);
        length += more;
    }

    void number(int number) {
        room(Integer.BYTES);
        set(length, number);
        length += Integer.BYTES;
    }

    /** Writes a number where room was left for it. */
    void set(int at, int number) {
        octets[at] = (byte) (number >> 24);
        octets[at + 1] = (byte) (number >> 16);
        octets[at + 2] = (byte) (number >> 8);
        octets[at + 3] = (byte) number;
    }

    void hex(byte[] from, int begin, int end) {
        room(2 * (end - begin));
        byte[] to = octets;
        int at = length;
        for (int i = begin; i < end; i++) {
            to[at++] = HEX[from[i] >> 4 & 15];
            to[at++] = HEX[from[i] & 15];
        }
        length = at;
    }

    /** In lower case, with its four hyphens. */
    void uuid(byte[] from, int begin) {
        for (int i = 0; i < UUID_OCTETS; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                put('-');
            }
            hex(from, begin + i, begin + i + 1);
        }
    }

    void decimal(long number) {
        byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        put(digits, 0, digits.length);
    }

    void digest(MessageDigest digest, int from) {
        digest.update(octets, from, length - from);
    }

    @Override
    public String toString() {
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether the hex is that of a hash that begins there. */
    static boolean isHex(byte[] octets, int from, byte[] hex) {
        boolean isSame = hex.length == 2 * Entries.HASH;
        for (int i = 0; isSame && i < Entries.HASH; i++) {
            byte octet = octets[from + i];
            isSame = HEX[octet >> 4 & 15] == hex[2 * i] && HEX[octet & 15] == hex[2 * i + 1];
        }
        return isSame;
    }

    private void room(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + more, 2 * octets.length));
        }
    }
}
