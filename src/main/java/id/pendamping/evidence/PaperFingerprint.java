package id.pendamping.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What two pictures of the same paper have in common, however they were taken: the paper is found on its ground and laid
 * flat, the light is evened out, and what is left is where the ink is, as a small picture. A word of 768 bits made of it
 * finds candidates among very many; the small pictures, held against each other piece by piece, decide.
 */
final class PaperFingerprint {

    static final int WIDTH = 144;
    static final int HEIGHT = 192;
    static final int WORDS = 12;

    private static final int PIECE = PieceSums.PIECE;
    private static final int AREA = PIECE * PIECE;
    private static final int PIECES = WIDTH / PIECE * (HEIGHT / PIECE);
    private static final double LEAST = 0.5;
    /** Two papers are as alike as they get when one piece of this number differs. */
    private static final int BEST = 8;
    /** A prime above the number of pieces: they are looked at all over the paper. */
    private static final int STRIDE = 131;

    private static final int REACH = 4;
    private static final int LIGHT = 9;
    private static final int CELLS_ACROSS = 24;
    private static final int CELLS_DOWN = 32;
    private static final int SPREAD = 4;
    private static final double INKED = 0.2;
    private static final double BLANK = 6;
    private static final double ALIKE = 0.75;
    private static final int SCALE = 24;
    private static final int HUNDRED = 100;
    /** So much more of 100 may seem to be missing when only every second place is looked at. */
    private static final int ROUGH = 40;

    /** One byte per place, 0 where the paper is bare. */
    private final byte[] ink;

    /** Made at the first comparison: one picture is held against many. */
    private @Nullable PieceSums sums;

    private int @Nullable [] pieces;

    PaperFingerprint(byte[] ink) {
        this.ink = ink;
    }

    static PaperFingerprint of(BufferedImage picture) {
        float[] flat = Paper.flat(picture, WIDTH, HEIGHT);
        return new PaperFingerprint(ink(flat));
    }

    byte[] ink() {
        return ink;
    }

    /** How much darker than its surroundings a place is, against how uneven they are. */
    private static byte[] ink(float[] flat) {
        double[] sums = new double[(WIDTH + 1) * (HEIGHT + 1)];
        double[] squares = new double[(WIDTH + 1) * (HEIGHT + 1)];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double value = flat[y * WIDTH + x];
                int at = (y + 1) * (WIDTH + 1) + x + 1;
                sums[at] = value + sums[at - 1] + sums[at - WIDTH - 1] - sums[at - WIDTH - 2];
                squares[at] = value * value + squares[at - 1] + squares[at - WIDTH - 1] - squares[at - WIDTH - 2];
            }
        }
        double[] darker = new double[WIDTH * HEIGHT];
        double all = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int left = Math.max(0, x - LIGHT);
                int right = Math.min(WIDTH, x + LIGHT + 1);
                int top = Math.max(0, y - LIGHT);
                int bottom = Math.min(HEIGHT, y + LIGHT + 1);
                int count = (right - left) * (bottom - top);
                double mean = box(sums, left, top, right, bottom) / count;
                darker[y * WIDTH + x] = mean - flat[y * WIDTH + x];
                all += Math.max(0, box(squares, left, top, right, bottom) / count - mean * mean);
            }
        }
        double deviation = Math.max(1, Math.sqrt(all / (WIDTH * HEIGHT)));
        byte[] ink = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) Math.max(-127, Math.min(127, Math.round(darker[i] / deviation * SCALE)));
        }
        return ink;
    }

    private static double box(double[] sums, int left, int top, int right, int bottom) {
        int row = WIDTH + 1;
        return sums[bottom * row + right]
                - sums[top * row + right]
                - sums[bottom * row + left]
                + sums[top * row + left];
    }

    /** The word that finds candidates: the fifth of all cells with the most ink in and around them. */
    long[] word() {
        double[] cells = cells();
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        double least = sorted[(int) (sorted.length * (1 - INKED))];
        long[] word = new long[WORDS];
        for (int bit = 0; bit < cells.length; bit++) {
            if (cells[bit] >= least) {
                word[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
            }
        }
        return word;
    }

    private double[] cells() {
        double[] cells = new double[CELLS_ACROSS * CELLS_DOWN];
        for (int cell = 0; cell < cells.length; cell++) {
            int column = cell % CELLS_ACROSS;
            int row = cell / CELLS_ACROSS;
            int left = Math.max(0, column * WIDTH / CELLS_ACROSS - SPREAD);
            int right = Math.min(WIDTH, (column + 1) * WIDTH / CELLS_ACROSS + SPREAD);
            int top = Math.max(0, row * HEIGHT / CELLS_DOWN - SPREAD);
            int bottom = Math.min(HEIGHT, (row + 1) * HEIGHT / CELLS_DOWN + SPREAD);
            int sum = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    sum += Math.max(0, ink[y * WIDTH + x]);
                }
            }
            cells[cell] = (double) sum / ((right - left) * (bottom - top));
        }
        return cells;
    }

    /** Of 100 pieces with something on them, how many are not found in the other. */
    int distance(PaperFingerprint other) {
        return distance(other, HUNDRED);
    }

    /** As far as it matters: over the limit it is only known to be over it. Most are told apart by every second place. */
    int distance(PaperFingerprint other, int limit) {
        int roughly = Math.min(HUNDRED, limit + ROUGH);
        if (missing(other, roughly, 2) > roughly) {
            return HUNDRED;
        }
        int missing = missing(other, limit, 1);
        return missing > limit ? missing : Math.max(missing, other.missing(this, limit, 1));
    }

    /**
     * A piece is missing where it is clearly less alike than the best ones, because pictures differ in sharpness. What the
     * best ones seen so far make of the pieces seen so far only grows, so that it ends as soon as that is over the limit.
     */
    private int missing(PaperFingerprint other, int limit, int step) {
        int[] pieces = pieces();
        if (pieces.length == 0) {
            return HUNDRED;
        }
        double[] alike = new double[pieces.length];
        int better = pieces.length / BEST;
        for (int seen = 0; seen < pieces.length; seen++) {
            int piece = pieces[(int) ((long) seen * STRIDE % pieces.length)];
            insert(alike, seen, best(other, piece % WIDTH, piece / WIDTH, step));
            double enough = seen < better ? LEAST : Math.max(LEAST, alike[seen - better] * ALIKE);
            int lost = 0;
            while (lost <= seen && alike[lost] < enough) {
                lost++;
            }
            int missing = lost * HUNDRED / pieces.length;
            if (missing > limit || seen == pieces.length - 1) {
                return missing;
            }
        }
        throw new IllegalStateException("There is a last piece");
    }

    /** Keeps the first ones in order. */
    private static void insert(double[] sorted, int count, double one) {
        int at = count;
        while (at > 0 && sorted[at - 1] > one) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = one;
    }

    private PieceSums sums() {
        if (sums == null) {
            sums = new PieceSums(ink);
        }
        return sums;
    }

    /** Where the pieces begin that are not blank. */
    private int[] pieces() {
        if (pieces == null) {
            pieces = notBlank(sums());
        }
        return pieces;
    }

    private static int[] notBlank(PieceSums sums) {
        int[] pieces = new int[PIECES];
        int count = 0;
        for (int y = 0; y + PIECE <= HEIGHT; y += PIECE) {
            for (int x = 0; x + PIECE <= WIDTH; x += PIECE) {
                if (sums.unevenness(x, y) >= BLANK * BLANK * AREA * AREA) {
                    pieces[count++] = y * WIDTH + x;
                }
            }
        }
        return Arrays.copyOf(pieces, count);
    }

    private double best(PaperFingerprint other, int x, int y, int step) {
        int a = sums().of(x, y);
        double unevenness = sums().unevenness(x, y);
        PieceSums its = other.sums();
        double best = -1;
        for (int top = Math.max(0, y - REACH); top <= Math.min(HEIGHT - PIECE, y + REACH); top += step) {
            for (int left = Math.max(0, x - REACH); left <= Math.min(WIDTH - PIECE, x + REACH); left += step) {
                double product = unevenness * its.unevenness(left, top);
                double together = (double) AREA * product(ink, y * WIDTH + x, other.ink, top * WIDTH + left)
                        - (double) a * its.of(left, top);
                best = Math.max(best, product <= 0 ? 0 : together / Math.sqrt(product));
            }
        }
        return best;
    }

    private static int product(byte[] one, int begin, byte[] other, int otherBegin) {
        int product = 0;
        for (int row = 0; row < PIECE * WIDTH; row += WIDTH) {
            int at = begin + row;
            int its = otherBegin + row;
            for (int end = at + PIECE; at < end; at++, its++) {
                product += one[at] * other[its];
            }
        }
        return product;
    }
}
