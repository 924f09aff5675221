package id.pendamping.bulk;

import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs what was handed in for the background, in the thread of the test. */
public class DueJobs {

    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofMinutes(2);

    private final SystemClock machine = new SystemClock();
    private final SettableClock clock = new SettableClock();
    private final ManualScheduler scheduler;

    DueJobs(DataSource dataSource, JobTasks tasks) {
        TestHelper.ManualSchedulerBuilder builder =
                TestHelper.createManualScheduler(dataSource, tasks.handedIn()).clock(clock);
        // three times as many are looked for at once; other tests of a fork leave work of theirs
        builder.threads(300);
        this.scheduler = builder.build();
    }

    /** Once whatever is due. */
    public void run() {
        clock.set(machine.now());
        scheduler.runAnyDueExecutions();
    }

    /** Once whatever is due after the pause that follows a fault. */
    public void runAgain() {
        clock.set(clock.now().plus(LONGER_THAN_ANY_PAUSE));
        scheduler.runAnyDueExecutions();
    }
}
