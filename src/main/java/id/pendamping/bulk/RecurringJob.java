package id.pendamping.bulk;

import java.time.Duration;

/** Work that comes again and again, each time on one node; by the machine's time, not by the program's clock. */
public interface RecurringJob {

    /** Stands in the database and is never renamed. */
    String name();

    /** The pause between the end of a run and the next one. */
    Duration every();

    void run();
}
