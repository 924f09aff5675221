package id.pendamping.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented receipts, drawn: printed ones of a few shops, each with its layout, and what a camera makes of them. */
final class Receipts {

    private static final String[] SHOPS = {
        "TOKO BANGUNAN SUMBER CONTOH",
        "UD TANI CONTOH JAYA",
        "TOKO KAIN CONTOH INDAH",
        "CONTOH ELEKTRONIK",
        "CV CONTOH MAKMUR"
    };
    private static final String[] GOODS = {
        "Mesin jahit",
        "Kain katun",
        "Benang",
        "Gunting",
        "Bambu apus",
        "Paku 5 cm",
        "Cat tembok",
        "Gergaji",
        "Kompor gas",
        "Wajan besar",
        "Tepung terigu",
        "Gula pasir",
        "Minyak goreng",
        "Plastik kemasan",
        "Timbangan",
        "Etalase kaca",
        "Bor listrik",
        "Amplas",
        "Lem kayu",
        "Kuas",
        "Rak besi",
        "Ember",
        "Selang air",
        "Pupuk organik",
        "Bibit cabai",
        "Pakan ayam",
        "Terpal",
        "Kawat",
        "Engsel",
        "Papan tulis"
    };

    private Receipts() {}

    /** A line of a receipt. */
    record Line(String what, int count, int price) {
        int sum() {
            return count * price;
        }
    }

    /** A receipt. */
    record Receipt(int shop, String number, String date, List<Line> lines) {

        static Receipt random(Random random, int shop) {
            List<Line> lines = new ArrayList<>();
            int count = 3 + random.nextInt(9);
            for (int i = 0; i < count; i++) {
                lines.add(new Line(
                        GOODS[random.nextInt(GOODS.length)], 1 + random.nextInt(12), 500 * (3 + random.nextInt(900))));
            }
            return new Receipt(
                    shop,
                    "%05d".formatted(random.nextInt(100_000)),
                    "%02d-%02d-2023".formatted(1 + random.nextInt(28), 8 + random.nextInt(5)),
                    lines);
        }

        /** One amount is another, and so is the total. */
        Receipt edited(Random random) {
            List<Line> changed = new ArrayList<>(lines);
            int at = random.nextInt(changed.size());
            Line line = changed.get(at);
            changed.set(at, new Line(line.what(), line.count(), line.price() + 10_000 * (1 + random.nextInt(50))));
            return new Receipt(shop, number, date, changed);
        }
    }

    /** The paper as it is printed. */
    static BufferedImage print(Receipt receipt) {
        int width = 620 + 60 * receipt.shop();
        int height = 560 + 36 * receipt.lines().size() + (receipt.shop() % 2 == 0 ? 120 : 260);
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(250, 249, 244));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(30, 30, 36));
        pen.setFont(new Font(receipt.shop() % 2 == 0 ? Font.MONOSPACED : Font.SANS_SERIF, Font.BOLD, 30));
        pen.drawString(SHOPS[receipt.shop()], 40, 70);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        pen.drawString("Jl. Contoh No. " + (7 + receipt.shop()) + ", Kabupaten Contoh", 40, 105);
        pen.drawString("Telp. 0331-00000" + receipt.shop(), 40, 132);
        pen.drawLine(40, 150, width - 40, 150);
        pen.setFont(new Font(receipt.shop() < 3 ? Font.MONOSPACED : Font.SERIF, Font.PLAIN, 23));
        pen.drawString("No. " + receipt.number(), 40, 190);
        right(pen, receipt.date(), width - 40, 190);
        int y = 240;
        int total = 0;
        for (Line line : receipt.lines()) {
            pen.drawString(line.count() + " x " + line.what(), 40, y);
            right(pen, "%,d".formatted(line.sum()).replace(',', '.'), width - 40, y);
            total += line.sum();
            y += 36;
        }
        pen.drawLine(40, y - 10, width - 40, y - 10);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        pen.drawString("TOTAL Rp", 40, y + 34);
        right(pen, "%,d".formatted(total).replace(',', '.'), width - 40, y + 34);
        pen.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 20));
        pen.drawString("Barang yang sudah dibeli tidak dapat ditukar", 40, y + 90);
        pen.drawString("Terima kasih", 40, y + 120);
        pen.drawOval(width - 200, y + 70, 130, 90);
        pen.drawString("LUNAS", width - 165, y + 122);
        pen.dispose();
        return paper;
    }

    private static void right(Graphics2D pen, String text, int x, int y) {
        pen.drawString(text, x - pen.getFontMetrics().stringWidth(text), y);
    }

    /** A paper on a table: turned, seen from one side, badly lit, a little out of focus, with noise. */
    static BufferedImage photograph(BufferedImage paper, Random random) {
        int width = 620 + random.nextInt(200);
        int height = (int) (width * (1.2 + random.nextDouble() * 0.3));
        double scale = Math.min((double) width / paper.getWidth(), (double) height / paper.getHeight())
                * (0.72 + random.nextDouble() * 0.16);
        double angle = Math.toRadians(random.nextDouble() * 16 - 8);
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double x = (i == 1 || i == 2 ? 0.5 : -0.5) * paper.getWidth() * scale;
            double y = (i >= 2 ? 0.5 : -0.5) * paper.getHeight() * scale;
            x *= 1 + (random.nextDouble() - 0.5) * 0.09;
            y *= 1 + (random.nextDouble() - 0.5) * 0.09;
            corners[2 * i] = width / 2.0 + x * Math.cos(angle) - y * Math.sin(angle);
            corners[2 * i + 1] = height / 2.0 + x * Math.sin(angle) + y * Math.cos(angle);
        }
        double[] back = inverse(corners, paper.getWidth(), paper.getHeight());
        double bright = 0.65 + random.nextDouble() * 0.35;
        double slopeX = (random.nextDouble() - 0.5) * 0.35;
        double slopeY = (random.nextDouble() - 0.5) * 0.35;
        int ground = 45 + random.nextInt(60);
        int tint = random.nextInt(30);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double depth = back[6] * x + back[7] * y + back[8];
                double u = (back[0] * x + back[1] * y + back[2]) / depth;
                double v = (back[3] * x + back[4] * y + back[5]) / depth;
                double light =
                        bright * (1 + slopeX * (x / (double) width - 0.5) + slopeY * (y / (double) height - 0.5));
                boolean on = u >= 0 && v >= 0 && u < paper.getWidth() - 1 && v < paper.getHeight() - 1;
                double grain = ground + 14 * Math.sin(x / 23.0 + y / 61.0) + 9 * Math.sin(y / 7.0);
                int noise = random.nextInt(13) + random.nextInt(13) - 12;
                int value = 0;
                for (int channel = 0; channel < 3; channel++) {
                    double shade = on ? sample(paper, u, v, 16 - 8 * channel) : grain + (channel == 0 ? tint : 0);
                    int level = (int) Math.max(0, Math.min(255, shade * light + noise));
                    value = value << 8 | level;
                }
                pixels[y * width + x] = value;
            }
        }
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        photo.setRGB(0, 0, width, height, pixels, 0, width);
        return photo;
    }

    private static double sample(BufferedImage paper, double u, double v, int shift) {
        int x = (int) u;
        int y = (int) v;
        double right = u - x;
        double down = v - y;
        double top =
                (paper.getRGB(x, y) >> shift & 255) * (1 - right) + (paper.getRGB(x + 1, y) >> shift & 255) * right;
        double low = (paper.getRGB(x, y + 1) >> shift & 255) * (1 - right)
                + (paper.getRGB(x + 1, y + 1) >> shift & 255) * right;
        return top * (1 - down) + low * down;
    }

    /** From places of the photo to places of the paper. */
    private static double[] inverse(double[] c, int width, int height) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double sx = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double sy = c[1] - c[3] + c[5] - c[7];
        double det = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / det;
        double h = (dx1 * sy - sx * dy1) / det;
        double[] m = {
            (c[2] - c[0] + g * c[2]) / width, (c[6] - c[0] + h * c[6]) / height, c[0],
            (c[3] - c[1] + g * c[3]) / width, (c[7] - c[1] + h * c[7]) / height, c[1],
            g / width, h / height, 1
        };
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }

    /** Another size. */
    static BufferedImage resized(BufferedImage picture, double ratio) {
        int width = (int) (picture.getWidth() * ratio);
        int height = (int) (picture.getHeight() * ratio);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    /** A little less of the edges. */
    static BufferedImage cropped(BufferedImage picture, Random random) {
        int x = (int) (picture.getWidth() * random.nextDouble() * 0.03);
        int y = (int) (picture.getHeight() * random.nextDouble() * 0.03);
        return resized(
                picture.getSubimage(
                        x,
                        y,
                        picture.getWidth() - x - (int) (picture.getWidth() * random.nextDouble() * 0.03),
                        picture.getHeight() - y - (int) (picture.getHeight() * random.nextDouble() * 0.03)),
                1);
    }
}
