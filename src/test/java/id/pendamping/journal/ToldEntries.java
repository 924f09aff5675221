package id.pendamping.journal;

import id.pendamping.journal.relay.Topics;
import id.pendamping.verifying.TopicCheck;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the broker has acknowledged, which nobody who owns the database can take back, held against the database. */
public final class ToldEntries {

    private final List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    /** As it leaves. */
    public void tell(Recorded entry) {
        String id = entry.subject().id();
        boolean isOpen = entry.subject().kind().isPublished();
        String source = "/pendamping/" + (isOpen ? "cases/" : "accesses/") + id;
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "ce_id", entry.eventId().toString(),
                "ce_source", source,
                "ce_sequence", String.format("%010d", entry.sequence()),
                "ce_subject", id,
                "ce_time", entry.occurredAt().toString(),
                "ce_entryhash", entry.hash(),
                "ce_previoushash", entry.previousHash()));
        if (isOpen) {
            headers.put("ce_duty", entry.duty().name());
            headers.put("ce_type", new EventName(entry.subject().kind(), entry.type(), entry.version()).type());
        }
        byte[] value = (isOpen ? FactData.toJson(entry.data()) : "{}").getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(Topics.of(entry.subject().kind()), 0, messages.size(), id, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        messages.add(message);
        hashes.add("{\"source\":\"%s\",\"sequence\":%d,\"entryhash\":\"%s\"}"
                .formatted(source, entry.sequence(), entry.hash()));
    }

    /** As the command {@code hashes} prints them. */
    public List<String> hashes() {
        return List.copyOf(hashes);
    }

    public Findings against(JournalDatabase database) throws SQLException {
        try (LedgerDatabase ledger = new LedgerDatabase(database.url(), database.user(), database.password())) {
            ledger.freeze();
            TopicCheck check = new TopicCheck(ledger.entries(database.address(), unreadable -> {}, read -> {}));
            ledger.pending(check::pending);
            messages.forEach(check::message);
            return check.finish(eventId -> {
                try {
                    return ledger.entry(eventId);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
