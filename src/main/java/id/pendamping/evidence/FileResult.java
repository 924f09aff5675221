package id.pendamping.evidence;

import id.pendamping.shared.Place;
import id.pendamping.shared.Refusal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The result of reading a file that was sent. */
sealed interface FileResult {

    /**
     * It can be kept.
     *
     * @param sentSha256 of the file as it was sent
     * @param content as it is kept
     * @param small for lists; null for papers, which have no mark either
     */
    record Usable(
            String sentSha256,
            long sentBytes,
            String sha256,
            String mediaType,
            int width,
            int height,
            byte[] content,
            byte @Nullable [] small,
            @Nullable PaperFingerprint mark,
            @Nullable Place takenAt,
            @Nullable LocalDateTime takenOn)
            implements FileResult {}

    /** Nothing of it is kept. */
    record Refused(Refusal refusal) implements FileResult {}

    static Refused refused(String messageKey, Object... arguments) {
        return new Refused(Refusal.of(messageKey, arguments));
    }
}
