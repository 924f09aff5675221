package id.pendamping.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The supervisor sees what is late and soon late, reminds, and gives more time. */
@PendampingTest
class SupervisionIT {

    private static final String STEP = "verify-administration";
    private static final Pattern CASE = Pattern.compile("/cases/(TKM-[\\d-]+)/steps/" + STEP + "/supervision");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JournalReader reader;

    @Autowired
    Timers timers;

    @Autowired
    ProgramClock clock;

    @Test
    void seesWhatIsLateOldestFirstAndReadsItToTheEnd() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            numbers.add(scenario.number(scenario.caseAt(STEP)));
        }
        Person officer = scenario.person("bambang.ppk");
        LocalDate due = workItems.of(scenario.caseAt(STEP)).get(0).dueOn();
        assertThat(officer.get("/tasks/team?view=LATE&step=" + STEP).body()).doesNotContain(numbers.get(0));
        dayIs(due.plusDays(3));

        List<String> read = new ArrayList<>();
        String page = officer.get("/tasks/team?view=LATE&step=" + STEP).body();
        read.addAll(cases(page));
        for (Matcher next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
            page = officer.get(next.group(1).replace("&amp;", "&")).body();
            read.addAll(cases(page));
        }
        assertThat(read).containsAll(numbers).doesNotHaveDuplicates();
        WorkItem taken = workItems.find(scenario.caseAt(STEP), STEP).orElseThrow();
        scenario.person("laila.verifikator").post("/tasks", "/tasks/take", Map.of("id", String.valueOf(taken.id())));
        assertThat(officer.get("/tasks/team?step=" + STEP + "&holder=laila+contoh")
                        .body())
                .as("by words of a name")
                .contains(taken.number())
                .doesNotContain(numbers.get(0));
        assertThat(officer.get("/tasks/team/download?view=LATE&step=" + STEP).body())
                .contains(numbers)
                .contains(";3;5 hari kerja sejak 24 Juli 2023, tanpa Sabtu dan Minggu.");
        assertThat(officer.get("/tasks/team?view=LATE&regency=9999").body())
                .contains("Tidak ada tugas dengan saringan ini");
        assertThat(scenario.person("laila.verifikator")
                        .get("/tasks/team/download")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/tasks/team?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void remindsWithWordsThatStandOnTheRecord() {
        CaseId caseId = scenario.caseAt(STEP);
        Person officer = scenario.person("bambang.ppk");
        String page = "/cases/" + scenario.number(caseId) + "/steps/" + STEP + "/supervision";
        assertThat(officer.get("/cases/" + scenario.number(caseId)).body()).contains(page);

        assertThat(send(officer, page, "/reminder", Map.of("words", "")).statusCode())
                .isEqualTo(422);
        assertThat(send(officer, page, "/reminder", Map.of("words", "Kelompok menunggu."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(reader.latest(caseId.subject(), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("task-reminded");
            assertThat(entry.reason()).isEqualTo("Kelompok menunggu.");
        });
        assertThat(scenario.person("laila.verifikator").get(page).statusCode()).isEqualTo(403);
        assertThat(officer.get(page.replace(STEP, "verify-field")).statusCode()).isEqualTo(409);
    }

    @Test
    void extendsOnceAndBeforeTheLastDay() {
        CaseId caseId = scenario.caseAt(STEP);
        WorkItem item = workItems.find(caseId, STEP).orElseThrow();
        Person officer = scenario.person("bambang.ppk");
        String page = "/cases/" + item.number() + "/steps/" + STEP + "/supervision";

        HttpResponse<String> tooLong = extend(officer, page, "6");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Tulis 1 sampai 5 hari kerja.");
        assertThat(extend(officer, page, "5").statusCode()).isEqualTo(302);
        LocalDate later = workingDays.after(item.dueOn(), 5);
        assertThat(workItems.find(caseId, STEP).orElseThrow().dueOn()).isEqualTo(later);
        assertThat(officer.get(page).body()).contains("Batas sudah diperpanjang 5 hari kerja.", "diperpanjang 5 hari");
        assertThat(extend(officer, page, "1").statusCode()).isEqualTo(422);

        CaseId late = scenario.caseAt(STEP);
        dayIs(later.plusDays(60));
        assertThat(officer.get("/cases/" + scenario.number(late) + "/steps/" + STEP + "/supervision")
                        .body())
                .contains("Batas sudah lewat pada");
    }

    @Test
    void theTimerOfTheModelFollowsTheExtension() {
        CaseId caseId = scenario.caseAt("answer-assignment");
        WorkItem item = workItems.of(caseId).get(0);
        Person coordinator = scenario.person("wati.koordinator");
        String page = "/cases/" + item.number() + "/steps/answer-assignment/supervision";

        assertThat(extend(coordinator, page, "3").statusCode()).isEqualTo(302);
        dayIs(item.dueOn().plusDays(1));
        timers.fireDue();
        assertThat(facts(caseId)).doesNotContain("assignment-lapsed");
        dayIs(workingDays.after(item.dueOn(), 3).plusDays(1));
        timers.fireDue();
        assertThat(facts(caseId)).contains("assignment-lapsed");
    }

    @Test
    void theReportHasItsOwnExtension() {
        CaseId caseId = scenario.caseAt("compile-report");
        String page = "/cases/" + scenario.number(caseId) + "/steps/compile-report/supervision";
        Person coordinator = scenario.person("wati.koordinator");

        assertThat(coordinator.get(page).body()).contains("tidak dapat diperpanjang di sini");
        assertThat(extend(coordinator, page, "3").statusCode()).isEqualTo(422);
        assertThat(coordinator.get("/cases/" + scenario.number(caseId)).body()).contains("44 hari sejak ");
    }

    private static List<String> cases(String page) {
        return CASE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static HttpResponse<String> extend(Person person, String page, String days) {
        return send(person, page, "/extension", Map.of("days", days, "reason", "Verifikator sedang dinas."));
    }

    private static HttpResponse<String> send(Person person, String page, String to, Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("_key", UUID.randomUUID().toString());
        return person.post(page, page + to, form);
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    private List<String> facts(CaseId caseId) {
        return reader.of(caseId.subject(), 0, 1_000).stream()
                .map(Recorded::type)
                .toList();
    }
}
