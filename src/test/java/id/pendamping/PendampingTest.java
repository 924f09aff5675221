package id.pendamping;

import id.pendamping.bulk.DueJobs;
import id.pendamping.bulk.TrialDeed;
import id.pendamping.bulk.WorkerSwitch;
import id.pendamping.demo.QuickCamera;
import id.pendamping.desk.MadeUpBatches;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.notices.Channels;
import id.pendamping.scenario.BeginningOfTheYear;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * The whole program on real servers, without the invented programme; nothing runs in the background: tests fire timers
 * and run {@link DueJobs}. Every test begins on the morning of {@link Scenario#BEGINNING}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Pendamping.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pendamping.demo=false",
            "pendamping.jobs=false",
            "pendamping.registration.late-days=36500",
            "pendamping.check.url=https://bantuan.example",
            "pendamping.evidence.candidates=16",
            "pendamping.events.gather=150ms",
            "spring.kafka.consumer.fetch-max-wait=2s",
            PendampingTest.WAITS_FOR_NO_DISK,
            "pendamping.data=target/test-data-${test.fork:fork1}"
        })
@Import({
    StatementCount.class,
    QuickSecrets.class,
    QuickCamera.class,
    DueJobs.class,
    OwnTimers.class,
    WorkerSwitch.class,
    TrialDeed.class,
    Scenario.class,
    CaseMoney.class,
    TrialPhases.class,
    MadeUpBatches.class
})
@ExtendWith(BeginningOfTheYear.class)
// nothing else of what Spring would do around every test: looking at each bean for a mock alone takes 1.5 % of a fork
@TestExecutionListeners(DependencyInjectionTestExecutionListener.class)
@ContextConfiguration(initializers = {Servers.class, Channels.class})
public @interface PendampingTest {

    /** What a run of tests writes is thrown away after it; the relay's own connection waits as in service. */
    String WAITS_FOR_NO_DISK = "spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off";
}
