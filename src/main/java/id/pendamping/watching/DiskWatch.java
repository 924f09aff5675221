package id.pendamping.watching;

import id.pendamping.journal.Rest;
import id.pendamping.shared.ProgramOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much room is left where a plain start keeps database and broker. A disk that is full ends both in the middle of their
 * work, so nothing new is taken before that; what is there can be read, and everything goes on once there is room again.
 */
@Component("roomHealthIndicator")
@ProgramOnly
public class DiskWatch implements HealthIndicator {

    static final Status LOW = new Status("DISK_LOW");

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier room;
    private final Rest rest;
    private final long low;
    private final long least;
    private long looked;
    private volatile State state = State.ROOMY;

    /**
     * @param isHere whether this program brings its servers along
     * @param low room at which health begins to warn
     * @param least room below which nothing is taken any more
     */
    @Autowired
    DiskWatch(
            @Value("${pendamping.data:./data}") Path folder,
            @Value("${pendamping.servers.here:false}") boolean isHere,
            @Value("${pendamping.disk.low:1GB}") DataSize low,
            @Value("${pendamping.disk.least:256MB}") DataSize least,
            Rest rest) {
        this(isHere ? () -> roomOf(folder) : () -> Long.MAX_VALUE, low, least, rest);
    }

    DiskWatch(LongSupplier room, DataSize low, DataSize least, Rest rest) {
        this.room = room;
        this.rest = rest;
        this.low = low.toBytes();
        this.least = least.toBytes();
        this.looked = System.nanoTime() - LOOK_EVERY_NANOS;
    }

    private enum State {
        ROOMY,
        LOW,
        FULL
    }

    /** Whether nothing new can be taken now. */
    public boolean isFull() {
        look();
        return state == State.FULL;
    }

    @Override
    public Health health() {
        look();
        return switch (state) {
            case ROOMY -> Health.up().build();
            case LOW -> Health.status(LOW).build();
            case FULL -> Health.outOfService().build();
        };
    }

    synchronized void look() {
        if (System.nanoTime() - looked < LOOK_EVERY_NANOS) {
            return;
        }
        looked = System.nanoTime();
        long left = room.getAsLong();
        State found = left < least ? State.FULL : left < low ? State.LOW : State.ROOMY;
        if (found == state) {
            return;
        }
        state = found;
        if (found == State.FULL) {
            LOG.error("{} bytes are left on the disk. Nothing new is taken until there is more room.", left);
            rest.begin(Rest.Reason.DISK);
        } else {
            LOG.warn("{} bytes are left on the disk.", left);
            rest.end(Rest.Reason.DISK);
        }
    }

    private static long roomOf(Path folder) {
        try {
            return Files.getFileStore(folder.toAbsolutePath()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
