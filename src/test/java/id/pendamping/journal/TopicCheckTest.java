package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.relay.Topics;
import id.pendamping.scan.EntriesInMemory;
import id.pendamping.verifying.TopicCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

    private final List<Recorded> journal = Chains.sound(Chains.CASE, 3);
    private final List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
    private TopicCheck check = new TopicCheck(EntriesInMemory.of(journal));
    private long offset;

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
    void noticesACaseThatIsGoneAltogether() {
        journal.forEach(this::publish);
        publish(Chains.sound(Chains.OTHER, 1).get(0));
        assertThat(finish().faults(TopicCheck.CUT))
                .as("the topic knows a case that the journal does not")
                .isEqualTo(1);
    }

    @Test
    void namesTheFirstEntryThatWasCutOff() {
        check = new TopicCheck(EntriesInMemory.of(journal.subList(0, 1)));
        List<Recorded> whole = List.copyOf(journal);
        journal.subList(1, 3).clear();
        whole.forEach(this::publish);
        Findings findings = finish();
        assertThat(findings.faults(TopicCheck.CUT)).isEqualTo(1);
        assertThat(findings.first()).contains("entry 2 (TKM-1)", "end says 1, should say 2");
    }

    @Test
    void namesTheFieldThatWasRewrittenWithItsHash() {
        List<Recorded> told = List.copyOf(journal);
        told.forEach(this::publish);
        Recorded forged = Chains.edited(journal.get(2), Map.of("amount", 9L));
        become(2, forged.withHash(EntryHash.of(forged)));
        assertThat(finish().first()).contains("entry 3 (TKM-1)", "data.amount says 9, should say 3000");
    }

    @Test
    void noticesAnotherActorThoughNoActorEverLeft() {
        journal.forEach(this::publish);
        Recorded forged = Chains.by(journal.get(2), "somebody-else");
        become(2, forged.withHash(EntryHash.of(forged)));
        assertThat(finish().first()).contains("entry 3 (TKM-1)", "whoOrWhy says", "should say");
    }

    @Test
    void noticesThatTheSameEntryIsToldOtherwise() {
        journal.forEach(this::publish);
        Recorded forged = Chains.by(journal.get(2), "somebody-else");
        publish(forged.withHash(EntryHash.of(forged)));
        assertThat(finish().faults(TopicCheck.RETOLD)).isEqualTo(1);
    }

    /** A database that was restored from a backup lacks the end of every chain; a forger cuts one. */
    @Test
    void tellsARestoredDatabaseFromAnEndThatWasCutOff() {
        List<Recorded> two = Stream.of(Chains.CASE, Chains.OTHER)
                .flatMap(subject -> Chains.sound(subject, 4).stream())
                .map(entry -> Chains.madeAt(entry, entry.sequence()))
                .toList();
        assertThat(kinds(two, two.stream().filter(entry -> entry.sequence() < 3).toList(), two))
                .as("restored from a backup")
                .containsExactly("older database", TopicCheck.CUT, TopicCheck.CUT);
        assertThat(kinds(
                        two,
                        two,
                        two.stream().filter(entry -> entry.sequence() < 3).toList()))
                .as("the broker was restored")
                .startsWith("older topics", TopicCheck.LOST);
        assertThat(kinds(two, two, List.of())).as("the broker was emptied").startsWith("older topics");
        assertThat(kinds(
                        two,
                        two.stream()
                                .filter(entry ->
                                        entry.sequence() < 3 || entry.subject().equals(Chains.OTHER))
                                .toList(),
                        two))
                .as("one end cut off")
                .containsExactly(TopicCheck.CUT);
        assertThat(kinds(
                        two,
                        two.stream()
                                .filter(entry ->
                                        entry.sequence() < (entry.subject().equals(Chains.OTHER) ? 4 : 2))
                                .toList(),
                        two))
                .as("two ends cut off, at different times")
                .containsExactly(TopicCheck.CUT, TopicCheck.CUT);
    }

    private List<String> kinds(List<Recorded> all, List<Recorded> stands, List<Recorded> told) {
        check = new TopicCheck(EntriesInMemory.of(stands));
        all.stream().filter(told::contains).forEach(this::publish);
        return check
                .finish(eventId -> stands.stream()
                        .filter(entry -> entry.eventId().equals(eventId))
                        .findFirst())
                .told()
                .stream()
                .map(Fault::kind)
                .toList();
    }

    private void become(int index, Recorded entry) {
        journal.set(index, entry);
        TopicCheck fresh = new TopicCheck(EntriesInMemory.of(journal));
        List<ConsumerRecord<String, byte[]>> before = List.copyOf(published);
        check = fresh;
        before.forEach(fresh::message);
    }

    @Test
    void noticesAPhantom() {
        journal.forEach(this::publish);
        Recorded second = Chains.sound(Chains.OTHER, 2).get(1);
        publish(Chains.elsewhere(second, Chains.CASE));
        assertThat(finish().faults(TopicCheck.PHANTOM)).isEqualTo(1);
    }

    @Test
    void knowsWhatWasCommittedMeanwhile() {
        journal.forEach(this::publish);
        publish(Chains.sound(Chains.OTHER, 1).get(0));
        Findings findings = check.finish(
                eventId -> Optional.of(Chains.sound(Chains.OTHER, 1).get(0)));
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
    void noticesAnotherHashBefore() {
        publish(journal.get(0));
        ConsumerRecord<String, byte[]> second = message(journal.get(1), 3);
        second.headers().add("ce_previoushash", "00".repeat(32).getBytes(StandardCharsets.UTF_8));
        check.message(second);
        publish(journal.get(2));
        assertThat(finish().first())
                .contains("entry 2", "previousHash says " + journal.get(0).hash());
    }

    @Test
    void noticesARepetitionWithOtherDataUnderTheSameHash() {
        journal.forEach(this::publish);
        publish(Chains.edited(journal.get(1), Map.of("amount", 9L)));
        assertThat(finish().first()).contains("entry 2", "data.amount says 2000, should say 9");
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
        return check.finish(eventId -> journal.stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .findFirst());
    }

    private void publish(Recorded entry) {
        publish(entry, 3);
    }

    private void publish(Recorded entry, int partition) {
        ConsumerRecord<String, byte[]> message = message(entry, partition);
        published.add(message);
        check.message(message);
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
                        String.format("%010d", entry.sequence()),
                        "ce_subject",
                        "TKM-1",
                        "ce_duty",
                        entry.duty().name(),
                        "ce_time",
                        entry.occurredAt().toString(),
                        "ce_entryhash",
                        entry.hash(),
                        "ce_previoushash",
                        entry.previousHash())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
