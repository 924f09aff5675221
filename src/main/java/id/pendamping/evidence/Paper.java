package id.pendamping.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Finds a bright sheet on its ground and lays it flat. A picture without one is a sheet by itself. */
final class Paper {

    /** The longest side of what is looked at; a picture that is more than twice as long loses lines. */
    static final int LOOKED_AT = 512;

    private static final double SMALLEST = 0.15;
    private static final double LARGEST = 0.97;
    private static final double FILLED = 0.8;
    private static final int CORNERS = 4;
    private static final double EDGE = 0.03;
    private static final int SAMPLES = 3;
    private static final int BYTE = 0xFF;

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
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        byte[] grey = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        this.light = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            light[i] = grey[i] & BYTE;
        }
    }

    /** Light of the sheet, laid flat at this size. */
    static float[] flat(BufferedImage picture, int width, int height) {
        Paper paper = new Paper(picture);
        double[] corners = paper.corners();
        return liesStraight(corners)
                ? paper.laidStraight(corners, width, height)
                : paper.laidFlat(corners, width, height);
    }

    /** As a picture without a sheet does, and a sheet from a scanner. */
    private static boolean liesStraight(double[] c) {
        return c[0] == c[6] && c[1] == c[3] && c[2] == c[4] && c[5] == c[7];
    }

    /** The same as {@link #laidFlat}, where columns stay columns and rows stay rows. */
    private float[] laidStraight(double[] c, int wide, int high) {
        int[] columns = samples(c[0], c[2], wide, width);
        int[] rows = samples(c[1], c[7], high, height);
        float[] result = new float[wide * high];
        for (int down = 0; down < rows.length; down++) {
            int from = rows[down] * width;
            int to = down / SAMPLES * wide;
            for (int across = 0; across < columns.length; across += SAMPLES) {
                float sum = result[to];
                for (int sample = across; sample < across + SAMPLES; sample++) {
                    sum += light[from + columns[sample]];
                }
                result[to++] = sum;
            }
        }
        return means(result);
    }

    /** Where the samples of a side lie in the picture. */
    private static int[] samples(double from, double to, int many, int size) {
        return Arrays.stream(places(many))
                .mapToInt(place -> within((int) ((to - from) * place + from + 0.5), size))
                .toArray();
    }

    /** x and y of the corners from top left around the sheet. */
    private double[] corners() {
        boolean[] sheet = new BrightPart(light, width, height).largest();
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

    /** Of each row the first place and the last one can be corners. */
    private double[] extremes(boolean[] sheet) {
        int[] best = new int[CORNERS];
        Arrays.fill(best, Integer.MIN_VALUE);
        double[] corners = new double[2 * CORNERS];
        for (int y = 0; y < height; y++) {
            int first = y * width;
            int end = first + width;
            int last = end - 1;
            while (first < end && !sheet[first]) {
                first++;
            }
            while (last > first && !sheet[last]) {
                last--;
            }
            if (first < end) {
                int left = first - y * width;
                int right = last - y * width;
                reach(corners, best, 0, -left - y, left, y);
                reach(corners, best, 1, right - y, right, y);
                reach(corners, best, 2, right + y, right, y);
                reach(corners, best, 3, y - left, left, y);
            }
        }
        return corners;
    }

    private static void reach(double[] corners, int[] best, int corner, int outward, int x, int y) {
        if (outward > best[corner]) {
            best[corner] = outward;
            corners[2 * corner] = x;
            corners[2 * corner + 1] = y;
        }
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
        double xu = c[2] - c[0] + g * c[2];
        double xv = c[6] - c[0] + h * c[6];
        double yu = c[3] - c[1] + g * c[3];
        double yv = c[7] - c[1] + h * c[7];
        float[] result = new float[wide * high];
        double[] u = places(wide);
        double[] v = places(high);
        for (int down = 0; down < v.length; down++) {
            double depthHere = h * v[down] + 1;
            double xHere = xv * v[down] + c[0];
            double yHere = yv * v[down] + c[1];
            int row = down / SAMPLES * wide;
            for (int place = 0; place < wide; place++) {
                float sum = result[row + place];
                for (int across = place * SAMPLES; across < (place + 1) * SAMPLES; across++) {
                    double near = 1 / (g * u[across] + depthHere);
                    sum += at((xu * u[across] + xHere) * near, (yu * u[across] + yHere) * near);
                }
                result[row + place] = sum;
            }
        }
        return means(result);
    }

    private static float[] means(float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= SAMPLES * SAMPLES;
        }
        return sums;
    }

    /** Where the samples lie along a side of the square, which is 1 long. */
    private static double[] places(int many) {
        double[] places = new double[many * SAMPLES];
        for (int i = 0; i < places.length; i++) {
            places[i] = (i + 0.5) / places.length;
        }
        return places;
    }

    private float at(double x, double y) {
        return light[within((int) (y + 0.5), height) * width + within((int) (x + 0.5), width)];
    }

    private static int within(int place, int size) {
        return place < 0 ? 0 : place < size ? place : size - 1;
    }
}
