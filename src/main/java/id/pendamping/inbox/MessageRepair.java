package id.pendamping.inbox;

import id.pendamping.inbox.MessageRepairDecided.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another content for a message that is set aside: proposed by one administrator, decided on by another.
 *
 * @param value what is to stand in place of the message's value
 */
public record MessageRepair(
        UUID id,
        UUID letterId,
        String value,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Verdict verdict,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy) {

    private static final int LONGEST_VALUE = 64 * 1024;

    /** As it may be read: numbers of people are masked. */
    public MessageRepair masked() {
        return new MessageRepair(
                id,
                letterId,
                DisplayText.content(value, LONGEST_VALUE),
                reason,
                askedBy,
                askedAt,
                verdict,
                decidedBy,
                decidedAt,
                decidedWhy);
    }
}
