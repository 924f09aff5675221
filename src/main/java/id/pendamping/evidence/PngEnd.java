package id.pendamping.evidence;

import java.nio.ByteBuffer;

/** Whether a PNG goes on to its end: chunk by chunk to the one that closes it. */
final class PngEnd {

    private static final int SIGNATURE = 8;
    /** Length and name in front, checksum behind. */
    private static final int FRAME = 12;

    private static final int END = 0x49454E44;

    private PngEnd() {}

    static boolean isIn(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        long at = SIGNATURE;
        while (at + FRAME <= file.length) {
            int length = chunks.getInt((int) at);
            if (chunks.getInt((int) at + Integer.BYTES) == END) {
                return length == 0;
            }
            at += FRAME + Integer.toUnsignedLong(length);
        }
        return false;
    }
}
