package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deadlines that reach beyond the decreed holidays are marked where they are read. */
@PendampingTest
class CalendarNoteIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CalendarWatch watch;

    @Test
    void aStepWhoseLastDayIsCountedWithoutADecreeSaysSo() {
        String note = "Batas ini dihitung tanpa libur dan cuti bersama ";
        LocalDate end = workingDays.completeUntil();

        assertThat(stepOpenedOn(end.minusDays(60))).doesNotContain(note);

        assertThat(stepOpenedOn(end.minusDays(1))).contains(note + (end.getYear() + 1) + " yang belum ditetapkan.");
        assertThat(watch.health().getStatus()).isEqualTo(CalendarWatch.INCOMPLETE);
    }

    private String stepOpenedOn(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(ZONE).toInstant());
        String number = scenario.number(scenario.group());
        return scenario.person(cast.holding(Duty.VERIFIER))
                .get("/cases/" + number + "/steps/verify-administration")
                .body();
    }
}
