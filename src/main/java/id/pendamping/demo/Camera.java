package id.pendamping.demo;

import id.pendamping.evidence.Evidence;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
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

/** Takes the invented pictures of a case: papers with words, of which no two are alike. */
@Component
class Camera {

    /** The first word of a picture that shows no paper. */
    static final String PHOTO = "Foto usaha";

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
        Map<UUID, Evidence.Item> kept = evidence.find(roll.caseId.subject(), roll.words.keySet());
        roll.words.forEach((id, words) -> {
            if (!kept.containsKey(id)
                    && !evidence.keep(roll.caseId.subject(), id, taken(id, words), act)
                            .equals(Outcome.done())) {
                throw new IllegalStateException("Picture " + id + " is not taken");
            }
        });
    }

    byte[] taken(UUID id, List<String> words) {
        return picture(id, words);
    }

    static byte[] picture(UUID id, List<String> words) {
        var chance = new Random(id.getLeastSignificantBits());
        BufferedImage picture =
                words.get(0).equals(PHOTO) ? Workshop.photographed(chance, words) : Paper.photographed(chance, words);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
