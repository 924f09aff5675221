package id.pendamping.inbox;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was set aside, without its content.
 *
 * @param key as far as it can be kept
 * @param caseId the case that the key names, if there is one
 * @param settledBy account id; null when the program did it
 * @param supersededBy id of the later message about the same that was taken
 */
public record DeadLetter(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable CaseId caseId,
        @Nullable String eventId,
        @Nullable String eventType,
        List<Refusal> reasons,
        State state,
        Instant setAsideAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String settledWhy,
        @Nullable UUID repairedAs,
        @Nullable String supersededBy) {

    /** What has become of a message. */
    public enum State {
        OPEN,
        /** Came before its step, and is taken once the step opens. */
        EARLY,
        /** Behind another one of the same key that is about something else. */
        WAITING,
        REPLAYED,
        /** A later message about the same was taken. */
        SUPERSEDED,
        DISCARDED
    }

    static final String COLUMNS = """
            id, consumer, topic, partition, message_offset, message_key, case_id, event_id, event_type,
            reasons::text as reasons, state, set_aside_at, settled_at, settled_by, settled_why, repaired_as,
            superseded_by""";

    static DeadLetter read(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        Timestamp settled = row.getTimestamp("settled_at");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("message_offset"),
                row.getString("message_key"),
                caseId == null ? null : new CaseId(caseId),
                row.getString("event_id"),
                row.getString("event_type"),
                RefusalLines.fromJson(row.getString("reasons")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("set_aside_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("settled_by"),
                row.getString("settled_why"),
                row.getObject("repaired_as", UUID.class),
                row.getString("superseded_by"));
    }
}
