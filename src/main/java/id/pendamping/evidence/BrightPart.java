package id.pendamping.evidence;

/** What is light in a picture, told apart from what is dark, and connected. */
final class BrightPart {

    private static final int LEVELS = 256;
    private static final int BLUR = 3;
    private static final int WAYS = 4;

    private final float[] light;
    private final int width;
    private final int height;

    BrightPart(float[] light, int width, int height) {
        this.light = light;
        this.width = width;
        this.height = height;
    }

    /** The largest connected light part. */
    boolean[] largest() {
        float[] values = smoothed();
        float threshold = threshold(values);
        int[] part = new int[values.length];
        int[] open = new int[values.length];
        int parts = 0;
        int most = 0;
        int chosen = 0;
        for (int start = 0; start < values.length; start++) {
            if (part[start] != 0 || values[start] < threshold) {
                continue;
            }
            int size = spread(start, ++parts, part, open, values, threshold);
            if (size > most) {
                most = size;
                chosen = parts;
            }
        }
        boolean[] result = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = part[i] == chosen && chosen > 0;
        }
        return result;
    }

    /** Gives the number to all that is connected with the start, and says how much that is. */
    private int spread(int start, int number, int[] part, int[] open, float[] values, float threshold) {
        int size = 0;
        int waiting = 1;
        open[0] = start;
        part[start] = number;
        while (size < waiting) {
            int at = open[size++];
            int x = at % width;
            for (int way = 0; way < WAYS; way++) {
                int place = beside(at, x, way);
                if (place >= 0 && place < values.length && part[place] == 0 && values[place] >= threshold) {
                    part[place] = number;
                    open[waiting++] = place;
                }
            }
        }
        return size;
    }

    /** To the left, to the right, above, below; -1 beyond the side. */
    private int beside(int at, int x, int way) {
        return switch (way) {
            case 0 -> x > 0 ? at - 1 : -1;
            case 1 -> x < width - 1 ? at + 1 : -1;
            case 2 -> at - width;
            default -> at + width;
        };
    }

    /** The brightest across, the mean down; the light is in whole steps, so that sums are exact in any order. */
    private float[] smoothed() {
        float[] across = new float[light.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float brightest = 0;
                int last = row + Math.min(width - 1, x + BLUR);
                for (int i = row + Math.max(0, x - BLUR); i <= last; i++) {
                    brightest = Math.max(brightest, light[i]);
                }
                across[row + x] = brightest;
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
