package id.pendamping.evidence;

import java.util.Arrays;

/** What is light in a picture, told apart from what is dark, and connected. */
final class BrightPart {

    private static final int LEVELS = 256;
    private static final int BLUR = 3;
    private static final int UNSEEN = 0;
    private static final int DARK = -1;

    private final float[] light;
    private final int width;
    private final int height;

    /** To which part a place belongs. */
    private final int[] part;

    private final int[] open;

    BrightPart(float[] light, int width, int height) {
        this.light = light;
        this.width = width;
        this.height = height;
        this.part = new int[light.length];
        this.open = new int[light.length];
    }

    /** The largest connected light part. */
    boolean[] largest() {
        float[] values = smoothed();
        float threshold = threshold(values);
        for (int i = 0; i < values.length; i++) {
            part[i] = values[i] < threshold ? DARK : UNSEEN;
        }
        int parts = 0;
        int most = 0;
        int chosen = 0;
        for (int start = 0; start < part.length; start++) {
            if (part[start] == UNSEEN) {
                int size = spread(start, ++parts);
                if (size > most) {
                    most = size;
                    chosen = parts;
                }
            }
        }
        boolean[] result = new boolean[part.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = part[i] == chosen && chosen > 0;
        }
        return result;
    }

    /** Gives the number to all that is connected with the start, and says how much that is. */
    private int spread(int start, int number) {
        int size = 0;
        int waiting = enter(start, number, 0);
        while (size < waiting) {
            int at = open[size++];
            int x = at % width;
            if (x > 0) {
                waiting = enter(at - 1, number, waiting);
            }
            if (x < width - 1) {
                waiting = enter(at + 1, number, waiting);
            }
            if (at >= width) {
                waiting = enter(at - width, number, waiting);
            }
            if (at < part.length - width) {
                waiting = enter(at + width, number, waiting);
            }
        }
        return size;
    }

    private int enter(int place, int number, int waiting) {
        if (part[place] != UNSEEN) {
            return waiting;
        }
        part[place] = number;
        open[waiting] = place;
        return waiting + 1;
    }

    /** The brightest across, the mean down; the light is in whole steps, so that sums are exact in any order. */
    private float[] smoothed() {
        float[] across = new float[light.length];
        float[] row = new float[width + 2 * BLUR];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            System.arraycopy(light, y * width, row, BLUR, width);
            brightest(row, 1);
            brightest(row, 2);
            for (int x = 0; x < width; x++) {
                across[y * width + x] = Math.max(row[x], row[x + BLUR]);
            }
        }
        float[] result = new float[light.length];
        float[] sums = new float[width];
        for (int y = -BLUR; y < height; y++) {
            add(across, y + BLUR, 1, sums);
            add(across, y - BLUR - 1, -1, sums);
            int count = Math.min(height - 1, y + BLUR) - Math.max(0, y - BLUR) + 1;
            for (int x = 0; y >= 0 && x < width; x++) {
                result[y * width + x] = sums[x] / count;
            }
        }
        return result;
    }

    /** Each place as bright as the brighter of itself and of the one so far behind it. */
    private static void brightest(float[] row, int behind) {
        for (int x = 0; x + behind < row.length; x++) {
            if (row[x + behind] > row[x]) {
                row[x] = row[x + behind];
            }
        }
    }

    private void add(float[] values, int row, int times, float[] sums) {
        if (row >= 0 && row < height) {
            for (int x = 0; x < width; x++) {
                sums[x] += times * values[row * width + x];
            }
        }
    }

    /** Parts light from dark where the two differ most. */
    private static float threshold(float[] values) {
        int[] histogram = new int[LEVELS];
        double total = 0;
        for (float value : values) {
            int level = Math.min(LEVELS - 1, Math.max(0, Math.round(value)));
            histogram[level]++;
            total += level;
        }
        double best = -1;
        int parted = LEVELS / 2;
        double below = 0;
        int count = 0;
        for (int level = 0; level < LEVELS - 1; level++) {
            count += histogram[level];
            below += (double) level * histogram[level];
            int above = values.length - count;
            if (count > 0 && above > 0) {
                double apart = below / count - (total - below) / above;
                double between = (double) count * above * apart * apart;
                if (between > best) {
                    best = between;
                    parted = level;
                }
            }
        }
        return parted + 0.5f;
    }
}
