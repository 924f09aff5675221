package id.pendamping.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Arrays;

/** Finds a bright sheet on its ground and lays it flat. A picture without one is a sheet by itself. */
final class Paper {

    private static final int LOOKED_AT = 512;
    private static final int LEVELS = 256;
    private static final double SMALLEST = 0.15;
    private static final double LARGEST = 0.97;
    private static final double FILLED = 0.8;
    private static final int BLUR = 3;
    private static final int CORNERS = 4;
    private static final double EDGE = 0.03;
    private static final int SAMPLES = 3;

    private final int width;
    private final int height;
    private final float[] light;

    private Paper(BufferedImage picture) {
        double ratio = Math.min(1, (double) LOOKED_AT / Math.max(picture.getWidth(), picture.getHeight()));
        this.width = Math.max(8, (int) Math.round(picture.getWidth() * ratio));
        this.height = Math.max(8, (int) Math.round(picture.getHeight() * ratio));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(halved(picture, 2 * width, 2 * height), 0, 0, width, height, null);
        pen.dispose();
        this.light = small.getRaster().getSamples(0, 0, width, height, 0, new float[width * height]);
    }

    /** Light of the sheet, laid flat at this size. */
    static float[] flat(BufferedImage picture, int width, int height) {
        Paper paper = new Paper(picture);
        return paper.laidFlat(paper.corners(), width, height);
    }

    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage result = picture;
        while (result.getWidth() >= 2 * width && result.getHeight() >= 2 * height) {
            BufferedImage half =
                    new BufferedImage(result.getWidth() / 2, result.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(result, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            result = half;
        }
        return result;
    }

    /** x and y of the corners from top left around the sheet. */
    private double[] corners() {
        float[] smooth = smoothed();
        boolean[] sheet = largest(smooth, threshold(smooth));
        double[] corners = extremes(sheet);
        double area = area(corners);
        double whole = (double) width * height;
        int count = 0;
        for (boolean part : sheet) {
            count += part ? 1 : 0;
        }
        boolean found = area > SMALLEST * whole && area < LARGEST * whole && count > FILLED * area;
        return inset(found ? corners : new double[] {0, 0, width - 1, 0, width - 1, height - 1, 0, height - 1});
    }

    /** Without the edge of the sheet itself, which would be the strongest line of all. */
    private static double[] inset(double[] corners) {
        double[] result = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            double middle = (corners[i % 2] + corners[i % 2 + 2] + corners[i % 2 + 4] + corners[i % 2 + 6]) / CORNERS;
            result[i] = corners[i] + (middle - corners[i]) * EDGE;
        }
        return result;
    }

    private float[] smoothed() {
        float[] across = new float[light.length];
        float[] result = new float[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float brightest = 0;
                for (int i = Math.max(0, x - BLUR); i <= Math.min(width - 1, x + BLUR); i++) {
                    brightest = Math.max(brightest, light[y * width + i]);
                }
                across[y * width + x] = brightest;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                int count = 0;
                for (int i = Math.max(0, y - BLUR); i <= Math.min(height - 1, y + BLUR); i++) {
                    sum += across[i * width + x];
                    count++;
                }
                result[y * width + x] = sum / count;
            }
        }
        return result;
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

    /** The largest connected light part. */
    private boolean[] largest(float[] values, float threshold) {
        int[] part = new int[values.length];
        int parts = 0;
        int most = 0;
        int chosen = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int start = 0; start < values.length; start++) {
            if (part[start] != 0 || values[start] < threshold) {
                continue;
            }
            parts++;
            int size = 0;
            part[start] = parts;
            open.add(start);
            while (!open.isEmpty()) {
                int at = open.poll();
                size++;
                int x = at % width;
                int[] next = {x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width};
                for (int place : next) {
                    if (place >= 0 && place < values.length && part[place] == 0 && values[place] >= threshold) {
                        part[place] = parts;
                        open.add(place);
                    }
                }
            }
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

    private double[] extremes(boolean[] sheet) {
        double[] best = new double[CORNERS];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        double[] corners = new double[2 * CORNERS];
        for (int i = 0; i < sheet.length; i++) {
            if (!sheet[i]) {
                continue;
            }
            int x = i % width;
            int y = i / width;
            double[] outward = {-x - y, x - y, x + y, y - x};
            for (int corner = 0; corner < CORNERS; corner++) {
                if (outward[corner] > best[corner]) {
                    best[corner] = outward[corner];
                    corners[2 * corner] = x;
                    corners[2 * corner + 1] = y;
                }
            }
        }
        return corners;
    }

    private static double area(double[] corners) {
        double twice = 0;
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            twice += corners[2 * i] * corners[2 * next + 1] - corners[2 * next] * corners[2 * i + 1];
        }
        return Math.abs(twice) / 2;
    }

    /** A square laid onto four corners, as a camera sees it; each place is the mean of a few samples. */
    private float[] laidFlat(double[] c, int wide, int high) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double sx = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double sy = c[1] - c[3] + c[5] - c[7];
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / whole;
        double h = (dx1 * sy - sx * dy1) / whole;
        float[] result = new float[wide * high];
        for (int i = 0; i < result.length; i++) {
            float sum = 0;
            for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                double u = (i % wide + (sample % SAMPLES + 0.5) / SAMPLES) / wide;
                double v = (i / wide + (sample / SAMPLES + 0.5) / SAMPLES) / high;
                double depth = g * u + h * v + 1;
                double x = ((c[2] - c[0] + g * c[2]) * u + (c[6] - c[0] + h * c[6]) * v + c[0]) / depth;
                double y = ((c[3] - c[1] + g * c[3]) * u + (c[7] - c[1] + h * c[7]) * v + c[1]) / depth;
                sum += at(x, y);
            }
            result[i] = sum / (SAMPLES * SAMPLES);
        }
        return result;
    }

    private float at(double x, double y) {
        int left = (int) Math.max(0, Math.min(width - 1, Math.round(x)));
        int top = (int) Math.max(0, Math.min(height - 1, Math.round(y)));
        return light[top * width + left];
    }
}
