package id.pendamping.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * An invented paper on a table: the first words large, ruled lines, the last words as a total, a stamp. Where things
 * stand is left to chance, because papers of one layout are taken for copies of each other.
 */
final class Paper {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 12;
    private static final int SMALLEST = 8;
    private static final int STAMPED = 70;
    private static final Color INK = new Color(0x2B2A2E);
    private static final List<Color> TABLES = List.of(
            new Color(0x6B5A48), new Color(0x57534E), new Color(0x4A5650), new Color(0x7A6A58), new Color(0x50545E));
    private static final List<Color> SHEETS = List.of(
            new Color(0xFBFAF5), new Color(0xF8F3E4), new Color(0xF4F1EA), new Color(0xFAF6EE), new Color(0xF1EEE3));
    private static final List<Color> STAMPS = List.of(new Color(0x4B4A9C), new Color(0xA2434B), new Color(0x3D6E58));
    private static final String PLAIN = "CONTOH, bukan bukti asli";

    private final Random chance;
    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    private final Graphics2D pen = picture.createGraphics();
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    private Paper(Random chance) {
        this.chance = chance;
        this.width = 190 + chance.nextInt(70);
        this.height = 270 + chance.nextInt(90);
        this.left = (WIDTH - width) / 2;
        this.top = (HEIGHT - height) / 2;
    }

    static BufferedImage photographed(Random chance, List<String> words) {
        return new Paper(chance).write(words);
    }

    private BufferedImage write(List<String> words) {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(oneOf(TABLES));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(chance.nextInt(7) - 3), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(oneOf(SHEETS));
        pen.fillRect(left, top, width, height);
        pen.setColor(INK);

        int y = top + 24 + chance.nextInt(30);
        y = heading(words.get(0), y);
        int size = 9 + chance.nextInt(4);
        while (size > SMALLEST && widest(words, size) > width - 2 * MARGIN) {
            size--;
        }
        int line = Math.min(size + 5 + chance.nextInt(9), (top + height - STAMPED - y) / (words.size() + 1));
        int dash = chance.nextInt(6);
        rule(y, dash);
        y += line + 2;
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, size));
        for (int i = 1; i < words.size() - 1; i++) {
            write(words.get(i), y);
            y += line;
        }
        rule(y - size / 2, dash);
        y += line;
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, size + 1 + chance.nextInt(3)));
        write(words.get(words.size() - 1), y);
        stamp(y + 14);
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 8));
        pen.setColor(INK);
        pen.drawString(PLAIN, left + MARGIN, top + height - 8);
        pen.dispose();
        return picture;
    }

    private int widest(List<String> words, int size) {
        FontMetrics metrics = pen.getFontMetrics(new Font(Font.MONOSPACED, Font.PLAIN, size));
        return words.subList(1, words.size()).stream()
                .mapToInt(metrics::stringWidth)
                .max()
                .orElse(0);
    }

    /** The name, in the middle or at the left, and an address that does not exist. */
    private int heading(String name, int y) {
        boolean centred = chance.nextBoolean();
        pen.setFont(new Font(oneOf(List.of(Font.MONOSPACED, Font.SERIF, Font.SANS_SERIF)), Font.BOLD, fitting(name)));
        pen.drawString(name, centred ? middle(name) : left + MARGIN, y);
        String address = "Jl. Contoh No. " + (1 + chance.nextInt(180));
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 9));
        pen.drawString(address, centred ? middle(address) : left + MARGIN, y + 15);
        return y + 22 + chance.nextInt(18);
    }

    private int fitting(String name) {
        int size = 13 + chance.nextInt(7);
        while (size > 9
                && pen.getFontMetrics(new Font(Font.MONOSPACED, Font.BOLD, size))
                                .stringWidth(name)
                        > width - 2 * MARGIN) {
            size--;
        }
        return size;
    }

    private int middle(String text) {
        return left + (width - pen.getFontMetrics().stringWidth(text)) / 2;
    }

    /** What stands before a tab is at the left, what stands behind it at the right. */
    private void write(String text, int y) {
        String[] parts = text.split("\t", 2);
        int room = width - 2 * MARGIN;
        if (parts.length > 1) {
            int right = pen.getFontMetrics().stringWidth(parts[1]);
            pen.drawString(parts[1], left + width - MARGIN - right, y);
            room -= right + MARGIN / 2;
        }
        String what = parts[0];
        while (pen.getFontMetrics().stringWidth(what) > room) {
            what = what.substring(0, what.length() - 1);
        }
        pen.drawString(what, left + MARGIN, y);
    }

    private void rule(int y, int dash) {
        pen.setStroke(
                dash == 0
                        ? new BasicStroke(1)
                        : new BasicStroke(
                                1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {dash, 2}, 0));
        pen.drawLine(left + MARGIN, y, left + width - MARGIN, y);
    }

    private void stamp(int y) {
        int room = Math.max(1, top + height - 62 - y);
        int x = left + MARGIN + chance.nextInt(width - 110);
        int down = y + chance.nextInt(room);
        pen.setColor(oneOf(STAMPS));
        pen.setStroke(new BasicStroke(2));
        pen.rotate(Math.toRadians(chance.nextInt(25) - 12), x + 40.0, down + 20.0);
        if (chance.nextBoolean()) {
            pen.drawOval(x, down, 84, 40);
        } else {
            pen.drawRect(x, down, 78, 30);
        }
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 15));
        pen.drawString("CONTOH", x + 14, down + 24);
        pen.setTransform(new java.awt.geom.AffineTransform());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
