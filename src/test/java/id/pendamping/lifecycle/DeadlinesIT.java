package id.pendamping.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.tracing.CaseSummary;
import id.pendamping.tracing.TimeLine;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of every open task it is recorded once that its last day is near, and once that it is over. */
@PendampingTest
class DeadlinesIT {

    private static final String STEP = "verify-administration";
    private static final int MANY = 100_000;

    @Autowired
    Players players;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DeadlineWatch watch;

    @Autowired
    JournalReader reader;

    @Autowired
    CaseSummary summary;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsOnceThatTheDayIsNearAndOnceThatItIsOver() {
        CaseId caseId = scenario.caseAt(STEP);
        LocalDate due = item(caseId).dueOn();

        assertThat(toldOn(workingDays.before(due, 3), caseId)).isEmpty();
        assertThat(toldOn(workingDays.before(due, 2), caseId)).containsExactly("deadline-near " + due);
        assertThat(toldOn(due, caseId)).hasSize(1);
        assertThat(summary.of(caseId).latest())
                .extracting(TimeLine.Line::type)
                .as("a glance shows what moved something")
                .contains("group-registered")
                .doesNotContain("deadline-near");
        assertThat(toldOn(due.plusDays(1), caseId)).containsExactly("deadline-near " + due, "deadline-missed " + due);
        assertThat(toldOn(due.plusDays(30), caseId)).hasSize(2);
        assertThat(item(caseId).dueOn()).as("the task stays open").isEqualTo(due);
    }

    @Test
    void isSilentAboutWhatWasDoneInTime() {
        CaseId caseId = scenario.caseAt(STEP);
        LocalDate due = item(caseId).dueOn();
        scenario.playUntil(caseId, "verify-field");

        assertThat(toldOn(due.plusDays(1), caseId)).noneMatch(told -> told.endsWith(due.toString()));
    }

    @Test
    void doesNotWarnOfADayThatIsOverAlready() {
        CaseId caseId = scenario.caseAt(STEP);
        LocalDate due = item(caseId).dueOn();

        assertThat(toldOn(due.plusDays(9), caseId)).containsExactly("deadline-missed " + due);
    }

    @Test
    void tellsAnewOfAnotherLastDay() {
        CaseId caseId = scenario.caseAt(STEP);
        LocalDate due = item(caseId).dueOn();
        toldOn(due, caseId);
        LocalDate later = workItems.extend(item(caseId), 5);

        assertThat(later).isEqualTo(workingDays.after(due, 5));
        assertThat(toldOn(due.plusDays(1), caseId)).containsExactly("deadline-near " + due);
        assertThat(toldOn(workingDays.before(later, 2), caseId))
                .containsExactly("deadline-near " + due, "deadline-near " + later);
        assertThat(toldOn(later.plusDays(1), caseId)).endsWith("deadline-missed " + later);
    }

    @Test
    void twoNodesTellOnce() {
        CaseId caseId = scenario.caseAt(STEP);
        LocalDate due = item(caseId).dueOn();
        dayIs(due.plusDays(1));

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(watch::run))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(told(caseId)).containsExactly("deadline-missed " + due);
    }

    @Test
    void looksOnlyAtWhatHasToBeToldHoweverMuchWaits() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into work_item (task_id, subject_kind, subject_id, step, duty, number, name, regency,
                                province, programme_year, amount, opened_at, due_on, tell_on)
                            select 'told-' || i, 'CASE', md5('told' || i)::uuid, 'verify-field', 'VERIFIER',
                                'TKM-2023-3509-' || i, 'Kelompok ' || i, '3509', '35', 2023, 1000, now(),
                                date '2030-01-01' + i % 100, date '2030-01-01' + i % 100
                            from generate_series(1, :many) i""").param("many", MANY).update();
            jdbc.sql("analyze work_item").update();
            assertThat(jdbc.sql("""
                                    explain select id from work_item where tell_on <= date '2024-01-01'
                                        and (tell_on, id) > (date '1970-01-01', 0) order by tell_on, id limit 500""").query(String.class).list())
                    .anyMatch(line -> line.contains("work_item_tell"))
                    .noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"));
        });
    }

    @Test
    void thePageSaysWhyItIsDueThen() {
        CaseId caseId = scenario.caseAt("verify-field");
        LocalDate due = item(caseId).dueOn();
        String page = "/cases/" + scenario.number(caseId) + "/steps/verify-field";
        var verifier = scenario.person(players.whoDoes(item(caseId)));

        assertThat(due).isEqualTo(LocalDate.of(2023, 8, 7));
        assertThat(verifier.get(page).body()).contains("10 hari kerja sejak 24 Juli 2023, tanpa Sabtu dan Minggu.");
        workItems.extend(item(caseId), 9);
        assertThat(verifier.get(page + "?lang=en").body())
                .contains("10 working days from 24 July 2023, not counting Saturdays, Sundays and one holiday"
                        + " (Hari Kemerdekaan), extended by 9 days.");
        assertThat(verifier.get("/tasks?lang=id").statusCode()).isEqualTo(200);
    }

    private WorkItem item(CaseId caseId) {
        return workItems.of(caseId).get(0);
    }

    private List<String> toldOn(LocalDate day, CaseId caseId) {
        dayIs(day);
        watch.run();
        return told(caseId);
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    private List<String> told(CaseId caseId) {
        return reader.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().startsWith("deadline-"))
                .map(DeadlinesIT::inWords)
                .toList();
    }

    private static String inWords(Recorded entry) {
        return entry.type() + ' ' + entry.data().get("dueOn");
    }
}
