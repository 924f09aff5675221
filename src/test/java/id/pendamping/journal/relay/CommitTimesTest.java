package id.pendamping.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Subject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitTimesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CommitTimes times = new CommitTimes();

    @Test
    void timesWhatThisNodeHasCommittedOnceAndForgetsTheOldest() {
        UUID first = new UUID(0, 0);
        times.bindTo(registry);
        for (int i = 0; i <= 10_000; i++) {
            times.committed(new UUID(0, i));
        }

        times.acknowledged(List.of(entry(first), entry(UUID.randomUUID())));
        assertThat(count()).isZero();
        times.acknowledged(List.of(entry(new UUID(0, 1)), entry(new UUID(0, 1)), entry(new UUID(0, 10_000))));
        assertThat(count()).isEqualTo(2);
    }

    private long count() {
        return registry.get("pendamping.relay.published").timer().count();
    }

    private static Pending entry(UUID id) {
        Subject subject = new Subject(Subject.Kind.CASE, "a");
        return new Pending(1, id, subject, 1, "case-closed", 1, "{}", "AUTOMATION", Instant.EPOCH, null, null, "", "");
    }
}
