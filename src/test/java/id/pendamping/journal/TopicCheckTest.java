package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.relay.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

    private final List<Recorded> journal = Chains.sound(Chains.CASE, 3);
    private final TopicCheck check = new TopicCheck();
    private long offset;

    @BeforeEach
    void readTheJournal() {
        journal.forEach(check::entry);
    }

    @Test
    void findsNothingWhenTheTopicTellsTheJournal() {
        journal.forEach(this::publish);
        Findings findings = finish();
        assertThat(findings.isSound()).isTrue();
        assertThat(findings.count("events")).isEqualTo(3);
    }

    @Test
    void countsDuplicatesWithoutCallingThemAFault() {
        journal.forEach(this::publish);
        publish(journal.get(0));
        Findings findings = finish();
        assertThat(findings.isSound()).isTrue();
        assertThat(findings.count("duplicates")).isEqualTo(1);
    }

    @Test
    void noticesALostEntry() {
        publish(journal.get(0));
        publish(journal.get(2));
        Findings findings = finish();
        assertThat(findings.faults(TopicCheck.LOST)).isEqualTo(1);
        assertThat(findings.first()).contains("entry 2");
    }

    @Test
    void doesNotCallAPendingEntryLost() {
        publish(journal.get(0));
        publish(journal.get(1));
        check.pending(journal.get(2).eventId());
        assertThat(finish().isSound()).isTrue();
    }

    @Test
    void noticesAPhantom() {
        journal.forEach(this::publish);
        publish(Chains.sound(Chains.OTHER, 1).get(0));
        assertThat(finish().faults(TopicCheck.PHANTOM)).isEqualTo(1);
    }

    @Test
    void knowsWhatWasCommittedMeanwhile() {
        journal.forEach(this::publish);
        publish(Chains.sound(Chains.OTHER, 1).get(0));
        Findings findings = check.finish(eventId -> true);
        assertThat(findings.isSound()).isTrue();
        assertThat(findings.count("newer")).isEqualTo(1);
    }

    @Test
    void noticesAnotherOrder() {
        publish(journal.get(1));
        publish(journal.get(0));
        publish(journal.get(2));
        assertThat(finish().faults(TopicCheck.ORDER)).isEqualTo(1);
    }

    @Test
    void noticesOtherData() {
        publish(journal.get(0));
        publish(Chains.edited(journal.get(1), Map.of("amount", 9L)));
        publish(journal.get(2));
        assertThat(finish().faults(TopicCheck.DIFFERENT)).isEqualTo(1);
    }

    @Test
    void noticesAKeyOnTwoPartitions() {
        publish(journal.get(0));
        publish(journal.get(1), 4);
        publish(journal.get(2));
        assertThat(finish().faults(TopicCheck.PARTITION)).isEqualTo(1);
    }

    @Test
    void noticesAPersonalNumber() {
        journal.forEach(this::publish);
        ConsumerRecord<String, byte[]> message = message(journal.get(0), 3);
        check.message(new ConsumerRecord<>(
                message.topic(), 3, offset++, message.key(), "3201234567890123".getBytes(StandardCharsets.UTF_8)));
        assertThat(finish().faults(TopicCheck.PERSONAL)).isEqualTo(1);
    }

    private Findings finish() {
        return check.finish(eventId -> false);
    }

    private void publish(Recorded entry) {
        publish(entry, 3);
    }

    private void publish(Recorded entry, int partition) {
        check.message(message(entry, partition));
    }

    private ConsumerRecord<String, byte[]> message(Recorded entry, int partition) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                Topics.CASES,
                partition,
                offset++,
                entry.subject().id(),
                // spaces as the database writes them
                FactData.toJson(entry.data()).replace(":", ": ").getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        entry.eventId().toString(),
                        "ce_source",
                        "/pendamping/cases/" + entry.subject().id(),
                        "ce_type",
                        "id.pendamping.case." + entry.type() + ".v1",
                        "ce_sequence",
                        String.format("%010d", entry.sequence()))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
