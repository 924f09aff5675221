package id.pendamping.players;

import id.pendamping.evidence.Evidence;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Takes the invented pictures of a case: a paper with words on a ground of which no two are alike. */
@Component
class Camera {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 320;
    private static final int PATCH = 40;
    private static final int MARGIN = 46;
    private static final int LINE = 18;

    private final Evidence evidence;

    Camera(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is yet to be photographed for a case, by the name of its form field. */
    static final class Roll {

        private final CaseId caseId;
        private final Map<UUID, List<String>> words = new LinkedHashMap<>();

        Roll(CaseId caseId) {
            this.caseId = caseId;
        }

        /** The id that the picture with these words has, now and whenever it is asked for again. */
        UUID take(String... lines) {
            String subject = caseId + String.join("\n", lines);
            UUID hash = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
            UUID id = new UUID(hash.getMostSignificantBits() & ~0xF000L | 0x4000L, hash.getLeastSignificantBits());
            words.put(id, List.of(lines));
            return id;
        }
    }

    /** Sends what has not been sent before. */
    void send(Roll roll, Act act) {
        Map<UUID, Evidence.Item> kept = evidence.find(roll.caseId, roll.words.keySet());
        roll.words.forEach((id, words) -> {
            if (!kept.containsKey(id)
                    && !evidence.keep(roll.caseId, id, picture(id, words), act).equals(Outcome.done())) {
                throw new IllegalStateException("Picture " + id + " is not taken");
            }
        });
    }

    private static byte[] picture(UUID id, List<String> words) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Random ground = new Random(id.getLeastSignificantBits());
        for (int x = 0; x < WIDTH; x += PATCH) {
            for (int y = 0; y < HEIGHT; y += PATCH) {
                pen.setColor(new Color(60 + ground.nextInt(180), 50 + ground.nextInt(160), 40 + ground.nextInt(120)));
                pen.fillRect(x, y, PATCH, PATCH);
            }
        }
        pen.setColor(new Color(0xFD, 0xFB, 0xF5));
        pen.fillRect(MARGIN, MARGIN + LINE, WIDTH - 2 * MARGIN, (words.size() + 1) * LINE);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < words.size(); i++) {
            pen.drawString(words.get(i), MARGIN + 6, MARGIN + (i + 2) * LINE);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
