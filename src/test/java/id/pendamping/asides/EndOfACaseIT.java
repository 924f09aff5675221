package id.pendamping.asides;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.journal.Entry;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Time goes on while an entry moves its case; the case ends at the moment of the entry, whenever that has moved it. */
@PendampingTest
class EndOfACaseIT {

    private static final long MILLIS = 30;

    @Autowired
    Scenario scenario;

    @Autowired
    ProgramClock clock;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationEventMulticaster events;

    private final ApplicationListener<ApplicationEvent> time = this::goOn;

    @BeforeEach
    void timeGoesOn() {
        events.addApplicationListener(time);
    }

    @AfterEach
    void timeStandsStill() {
        events.removeApplicationListener(time);
    }

    private void goOn(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof Entry) {
            clock.standAt(clock.instant().plusMillis(MILLIS));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "FICTITIOUS", "UNPROVEN"})
    void isThatOfItsEntry(Manner manner) {
        CaseId caseId = scenario.group();
        scenario.playToTheEnd(caseId, manner);
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
    }
}
