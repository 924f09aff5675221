package id.pendamping.evidence;

/** Whether a JPEG goes on to its end: the marker behind its last scan, wherever other files may stand within or behind it. */
final class JpegEnd {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegEnd() {}

    static boolean isIn(byte[] file) {
        int at = 2;
        boolean scanned = false;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & MARK;
            if ((file[at] & MARK) != MARK || marker == 0) {
                at++;
            } else if (marker == END) {
                return scanned;
            } else if (marker == MARK || marker == START || marker >= FIRST_RESTART && marker <= LAST_RESTART) {
                at += marker == MARK ? 1 : 2;
            } else {
                scanned |= marker == SCAN;
                at += at + 3 < file.length ? 2 + ((file[at + 2] & MARK) << 8 | file[at + 3] & MARK) : file.length;
            }
        }
        return false;
    }
}
