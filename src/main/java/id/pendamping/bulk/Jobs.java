package id.pendamping.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Where features hand in work for the background. */
@Component
public class Jobs {

    /** Work was handed in; the worker need not wait until it looks by itself. */
    record HandedIn() {}

    private final SystemClock machine = new SystemClock();
    private final SchedulerClient client;
    private final ApplicationEventPublisher events;

    Jobs(DataSource dataSource, ApplicationEventPublisher events) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        this.events = events;
    }

    /**
     * Begins a piece of work at once, independent of the program's clock. It belongs to the caller's transaction: without
     * its commit nothing begins.
     *
     * @param job the name of a {@link BackgroundJob}
     */
    public void begin(String job, String id) {
        client.scheduleIfNotExists(new TaskInstance<>(job, id), machine.now());
        events.publishEvent(new HandedIn());
    }
}
