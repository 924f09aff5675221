package id.pendamping.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * What two pictures of the same paper have in common, however they were taken: the paper is found on its ground and laid
 * flat, the light is evened out, and what is left is where the ink is, as a small picture. A word of 768 bits made of it
 * finds candidates among very many; the small pictures, held against each other piece by piece, decide.
 */
final class Mark {

    static final int WIDTH = 144;
    static final int HEIGHT = 192;
    static final int WORDS = 12;

    private static final int PIECE = 16;
    private static final int PIECES = WIDTH / PIECE * (HEIGHT / PIECE);
    private static final double LEAST = 0.5;
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

    /** One byte per place, 0 where the paper is bare. */
    private final byte[] ink;

    Mark(byte[] ink) {
        this.ink = ink;
    }

    static Mark of(BufferedImage picture) {
        float[] flat = Paper.flat(picture, WIDTH, HEIGHT);
        return new Mark(ink(flat));
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
    int distance(Mark other) {
        return distance(other, HUNDRED);
    }

    /** As far as it matters: what is over the limit one way is not looked at the other way. */
    int distance(Mark other, int limit) {
        int missing = missing(other);
        return missing > limit ? missing : Math.max(missing, other.missing(this));
    }

    /** A piece is missing where it is clearly less alike than the best ones: pictures differ in sharpness. */
    private int missing(Mark other) {
        double[] alike = new double[PIECES];
        int pieces = 0;
        for (int y = 0; y + PIECE <= HEIGHT; y += PIECE) {
            for (int x = 0; x + PIECE <= WIDTH; x += PIECE) {
                if (deviation(x, y) >= BLANK) {
                    alike[pieces++] = best(other, x, y);
                }
            }
        }
        if (pieces == 0) {
            return HUNDRED;
        }
        double[] sorted = Arrays.copyOf(alike, pieces);
        Arrays.sort(sorted);
        double enough = Math.max(LEAST, sorted[pieces - 1 - pieces / 8] * ALIKE);
        int found = 0;
        for (double one : sorted) {
            found += one >= enough ? 1 : 0;
        }
        return (pieces - found) * HUNDRED / pieces;
    }

    private double deviation(int left, int top) {
        double sum = 0;
        double square = 0;
        for (int y = top; y < top + PIECE; y++) {
            for (int x = left; x < left + PIECE; x++) {
                double value = ink[y * WIDTH + x];
                sum += value;
                square += value * value;
            }
        }
        double mean = sum / (PIECE * PIECE);
        return Math.sqrt(Math.max(0, square / (PIECE * PIECE) - mean * mean));
    }

    private double best(Mark other, int x, int y) {
        double best = -1;
        for (int down = -REACH; down <= REACH; down++) {
            for (int right = -REACH; right <= REACH; right++) {
                int left = x + right;
                int top = y + down;
                if (left >= 0 && top >= 0 && left + PIECE <= WIDTH && top + PIECE <= HEIGHT) {
                    best = Math.max(best, correlation(other, x, y, left, top));
                }
            }
        }
        return best;
    }

    private double correlation(Mark other, int x, int y, int left, int top) {
        int a = 0;
        int b = 0;
        int aa = 0;
        int bb = 0;
        int ab = 0;
        for (int row = 0; row < PIECE; row++) {
            int mine = (y + row) * WIDTH + x;
            int its = (top + row) * WIDTH + left;
            for (int column = 0; column < PIECE; column++) {
                int p = ink[mine + column];
                int q = other.ink[its + column];
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        int count = PIECE * PIECE;
        double product = ((double) count * aa - (double) a * a) * ((double) count * bb - (double) b * b);
        return product <= 0 ? 0 : ((double) count * ab - (double) a * b) / Math.sqrt(product);
    }
}
