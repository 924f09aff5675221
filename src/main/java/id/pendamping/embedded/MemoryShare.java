package id.pendamping.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the database takes of the memory that it shares with the program. */
record MemoryShare(long megabytes) {

    private static final int MEGABYTE = 1 << 20;
    private static final int LEAST = 128;
    private static final int MOST = 512;

    /** In a container it is the container's memory. */
    static MemoryShare ofTheMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MemoryShare(machine.getTotalMemorySize() / MEGABYTE);
    }

    /** Its own pages: an eighth. */
    String buffers() {
        return Math.min(MOST, Math.max(LEAST, megabytes / 8)) + "MB";
    }

    /** What the planner may believe to be in memory somewhere: half. */
    String cache() {
        return Math.max(LEAST, megabytes / 2) + "MB";
    }
}
