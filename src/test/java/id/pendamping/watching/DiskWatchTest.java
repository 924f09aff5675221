package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Rest;
import id.pendamping.journal.TimedWork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class DiskWatchTest {

    private final Rest rest = new Rest(new StaticListableBeanFactory(Map.of()).getBeanProvider(TimedWork.class));

    @Test
    void warnsBeforeItRefuses() {
        assertThat(with(2_000).health().getStatus()).isEqualTo(Status.UP);
        assertThat(with(900).health().getStatus()).isEqualTo(DiskWatch.LOW);
        assertThat(with(900).isFull()).isFalse();
        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void takesNothingWhenHardlyAnyRoomIsLeft() {
        DiskWatch full = with(99);
        assertThat(full.isFull()).isTrue();
        assertThat(full.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(rest.isOver()).as("timed work rests").isFalse();
    }

    private DiskWatch with(long megabytes) {
        return new DiskWatch(
                () -> megabytes * 1024 * 1024, DataSize.ofMegabytes(1_000), DataSize.ofMegabytes(100), rest);
    }
}
