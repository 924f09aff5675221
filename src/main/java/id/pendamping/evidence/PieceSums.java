package id.pendamping.evidence;

/** Sums over any square piece of a fingerprint, from sums over everything above it and to its left. */
final class PieceSums {

    static final int PIECE = 16;

    private static final int AREA = PIECE * PIECE;
    private static final int ROW = PaperFingerprint.WIDTH + 1;

    private final int[] values = new int[ROW * (PaperFingerprint.HEIGHT + 1)];
    private final int[] squares = new int[ROW * (PaperFingerprint.HEIGHT + 1)];

    PieceSums(byte[] ink) {
        for (int y = 0; y < PaperFingerprint.HEIGHT; y++) {
            int value = 0;
            int square = 0;
            for (int x = 0; x < PaperFingerprint.WIDTH; x++) {
                int one = ink[y * PaperFingerprint.WIDTH + x];
                value += one;
                square += one * one;
                int at = (y + 1) * ROW + x + 1;
                values[at] = values[at - ROW] + value;
                squares[at] = squares[at - ROW] + square;
            }
        }
    }

    int of(int left, int top) {
        return piece(values, left, top);
    }

    /** The variance of a piece, times its area twice. */
    double unevenness(int left, int top) {
        double sum = of(left, top);
        return (double) AREA * piece(squares, left, top) - sum * sum;
    }

    private static int piece(int[] sums, int left, int top) {
        int above = top * ROW + left;
        int below = above + PIECE * ROW;
        return sums[below + PIECE] - sums[above + PIECE] - sums[below] + sums[above];
    }
}
