package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told that a last day is near or over: those who can do the task, and their supervisors. */
@PendampingTest
class TaskReadersIT {

    private static final String STEP = "verify-administration";

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    TaskReaders readers;

    @Autowired
    TakeEvents notices;

    @Autowired
    Accounts accounts;

    @Autowired
    ProgramClock clock;

    private CaseId caseId;
    private WorkItem item;

    @BeforeEach
    void open() {
        caseId = scenario.caseAt(STEP);
        item = workItems.find(caseId, STEP).orElseThrow();
    }

    @Test
    void everybodyWhoCanDoItIsWarnedUntilSomebodyHasIt() {
        String verifier = id("laila.verifikator");
        assertThat(readers.performers(event("deadline-near")))
                .contains(verifier)
                .doesNotContain(id("bambang.ppk"));

        workItems.handOver(item, verifier);
        assertThat(readers.performers(event("deadline-near"))).containsExactly(verifier);
    }

    @Test
    void theSupervisorIsToldThatItIsOver() {
        assertThat(readers.supervisors(event("deadline-missed")))
                .contains(id("bambang.ppk"))
                .doesNotContain(id("laila.verifikator"));
    }

    @Test
    void theAuditorsOfTheRegionAreToldOfAHighRisk() {
        CaseEvent screened =
                new CaseEvent(UUID.randomUUID(), caseId, "group-screened", clock.instant(), Map.of("approval", "FULL"));
        assertThat(readers.auditors(screened)).contains(id("nia.pemeriksa")).doesNotContain(id("laila.verifikator"));

        notices.take(List.of(screened));
        assertThat(scenario.person("nia.pemeriksa").get("/notices").body())
                .contains(item.number() + ") bernilai risiko tinggi");
    }

    @Test
    void nobodyIsToldOfWhatWasDoneOrMovedMeanwhile() {
        CaseEvent near = event("deadline-near");
        workItems.extend(item, 3);
        assertThat(readers.performers(near)).isEmpty();

        item = workItems.find(caseId, STEP).orElseThrow();
        CaseEvent over = event("deadline-missed");
        scenario.playUntil(caseId, "verify-field");
        assertThat(readers.supervisors(over)).isEmpty();
    }

    @Test
    void theNoticeNamesTheStepAndIsKeptOnceForTheEvent() {
        Account verifier = accounts.openHashed(
                "verifikator." + item.number().toLowerCase(Locale.ROOT),
                "Verifikator Contoh Batas",
                accounts.hash(Cast.SECRET),
                Set.of(Duty.VERIFIER),
                Set.of("35"),
                null);
        workItems.handOver(item, verifier.id());
        CaseEvent near = event("deadline-near");
        notices.take(List.of(near));
        notices.take(List.of(near));

        Person person = scenario.person(verifier);
        assertThat(person.get("/notices").body())
                .containsOnlyOnce("Batas Periksa kelengkapan usulan untuk " + item.name() + " (" + item.number() + ")");
        assertThat(scenario.person("bambang.ppk").get("/account/notices").body())
                .contains("Tugas yang Anda awasi lewat batas");
    }

    private String id(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    private CaseEvent event(String type) {
        return new CaseEvent(
                UUID.randomUUID(),
                caseId,
                type,
                clock.instant(),
                Map.of("step", STEP, "dueOn", item.dueOn().toString()));
    }
}
