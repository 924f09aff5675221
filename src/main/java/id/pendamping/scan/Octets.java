package id.pendamping.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Octets that are put behind one another, over and over in the same array. */
final class Octets {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_DIGITS = 36;

    /** Of the largest number. */
    private static final int DIGITS = 19;

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
        digits(from, begin, end);
    }

    /** In lower case, with its four hyphens. */
    void uuid(byte[] from, int begin) {
        room(UUID_DIGITS);
        digits(from, begin, begin + 4);
        for (int at = begin + 4; at < begin + 10; at += 2) {
            octets[length++] = '-';
            digits(from, at, at + 2);
        }
        octets[length++] = '-';
        digits(from, begin + 10, begin + 16);
    }

    void decimal(long number) {
        if (number < 0) {
            put('-');
        }
        room(DIGITS);
        int at = length + DIGITS;
        long rest = number;
        do {
            octets[--at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
        int digits = length + DIGITS - at;
        System.arraycopy(octets, at, octets, length, digits);
        length += digits;
    }

    private void digits(byte[] from, int begin, int end) {
        byte[] to = octets;
        int at = length;
        for (int i = begin; i < end; i++) {
            to[at++] = HEX[from[i] >> 4 & 15];
            to[at++] = HEX[from[i] & 15];
        }
        length = at;
    }

    void digest(MessageDigest digest, int from) {
        digest.update(octets, from, length - from);
    }

    /** Of what lies from there on. */
    long digest(MessageDigest digest, byte[] salt, int from) {
        return digest(digest, salt, octets, from, length);
    }

    /** The beginning of the hash of the salt and of these octets. */
    static long digest(MessageDigest digest, byte[] salt, byte[] from, int begin, int end) {
        digest.update(salt);
        digest.update(from, begin, end - begin);
        return ByteBuffer.wrap(digest.digest()).getLong();
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

    /** The same of hex that stands in a line. */
    static boolean isHex(byte[] octets, int from, String line, int begin) {
        boolean isSame = line.length() >= begin + 2 * Entries.HASH;
        for (int i = 0; isSame && i < Entries.HASH; i++) {
            byte octet = octets[from + i];
            isSame = HEX[octet >> 4 & 15] == line.charAt(begin + 2 * i)
                    && HEX[octet & 15] == line.charAt(begin + 2 * i + 1);
        }
        return isSame;
    }

    private void room(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + more, 2 * octets.length));
        }
    }
}
