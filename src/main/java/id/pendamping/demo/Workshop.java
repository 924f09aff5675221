package id.pendamping.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** An invented place of work: a wall, a window, shelves and a table with things on them, each place another. */
final class Workshop {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Color WOOD = new Color(0x8A6B4A);
    private static final Color DARK = new Color(0x3B342E);
    private static final List<Color> WALLS =
            List.of(new Color(0xD9D2C0), new Color(0xC9D3CC), new Color(0xD8C9B4), new Color(0xC7CBD6));
    private static final List<Color> THINGS = List.of(
            new Color(0x6B7F8C),
            new Color(0xA67F4E),
            new Color(0x7C8B5A),
            new Color(0x93604E),
            new Color(0x50545E),
            new Color(0xB9A56B));

    private final Random chance;
    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    private final Graphics2D pen = picture.createGraphics();

    private Workshop(Random chance) {
        this.chance = chance;
    }

    static BufferedImage photographed(Random chance, List<String> words) {
        return new Workshop(chance).draw(words);
    }

    private BufferedImage draw(List<String> words) {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int floor = 200 + chance.nextInt(50);
        pen.setColor(WALLS.get(chance.nextInt(WALLS.size())));
        pen.fillRect(0, 0, WIDTH, floor);
        pen.setColor(new Color(0x9C8F7E));
        pen.fillRect(0, floor, WIDTH, HEIGHT - floor);
        window();
        for (int shelf = 0; shelf < 2 + chance.nextInt(2); shelf++) {
            board(chance.nextInt(250), 70 + shelf * 55 + chance.nextInt(25), 90 + chance.nextInt(120), 6);
        }
        board(20 + chance.nextInt(120), floor + chance.nextInt(20) - 10, 170 + chance.nextInt(90), 10);
        pen.setColor(DARK);
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 11));
        pen.drawString(String.join(" ", words), 8, HEIGHT - 8);
        pen.dispose();
        return picture;
    }

    private void window() {
        int x = chance.nextInt(300);
        int y = 15 + chance.nextInt(40);
        int width = 60 + chance.nextInt(50);
        pen.setColor(new Color(0xEDF1EC));
        pen.fillRect(x, y, width, 70);
        pen.setColor(DARK);
        pen.drawRect(x, y, width, 70);
        pen.drawLine(x + width / 2, y, x + width / 2, y + 70);
    }

    private void board(int x, int y, int width, int thick) {
        pen.setColor(WOOD);
        pen.fillRect(x, y, width, thick);
        for (int at = x + 4; at < x + width - 30; at += 18 + chance.nextInt(26)) {
            int wide = 10 + chance.nextInt(20);
            int high = 14 + chance.nextInt(34);
            pen.setColor(THINGS.get(chance.nextInt(THINGS.size())));
            if (chance.nextInt(3) == 0) {
                pen.fillOval(at, y - wide, wide, wide);
            } else {
                pen.fillRect(at, y - high, wide, high);
            }
        }
    }
}
