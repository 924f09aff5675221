package id.pendamping.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.Groups;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A programme year is made on pages by two persons, groups are registered for it, and what is changed later leaves them as
 * they are. The year lies before all others, where no other test looks.
 */
@PendampingTest
class ProgrammeYearIT {

    private static final int YEAR = 2022;
    private static final Pattern DRAFT = Pattern.compile("/programme/drafts/([0-9a-f-]{36})");
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    @Autowired
    Scenario scenario;

    @Autowired
    Programme programme;

    @Autowired
    Groups groups;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aYearIsMadeByTwoPersonsAndKeptByItsCases() throws IOException {
        String draft = begin("sri.kpa", YEAR, 2023);
        Map<String, String> form = form("sri.kpa", draft);
        number(form, draft, "step.verify-administration", "9");
        number(form, draft, "aid", "20.000.001");
        onlyThirdPhase(form);
        HttpResponse<String> wrong = save("sri.kpa", draft, with(form, "phases[0].closes.year", "2020"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Pendaftaran ditutup tidak sebelum dibuka")
                .as("amounts stay as they were typed")
                .contains("value=\"20.000.001\"");
        number(form, draft, "aid", "20.000.000");
        assertThat(save("sri.kpa", draft, form).statusCode()).isEqualTo(302);
        assertThat(scenario.person("sri.kpa").get(draft).body())
                .contains("Yang berbeda", "5 hari kerja", "9 hari kerja", "Tahap 3: pagu");
        assertThat(scenario.person("laila.verifikator").get(draft).statusCode()).isEqualTo(403);
        assertThat(submit("sri.kpa", draft).statusCode()).isEqualTo(302);

        assertThat(decide("sri.kpa", draft, "APPROVED", "").body())
                .as("nobody approves an own draft")
                .contains("Anda ikut menulis rancangan ini");
        assertThat(decide("dian.admin", draft, "RETURNED", "").statusCode())
                .as("a return needs a reason")
                .isEqualTo(422);
        assertThat(decide("dian.admin", draft, "RETURNED", "Pagu belum sesuai DIPA.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("sri.kpa").get(draft).body())
                .contains("Pagu belum sesuai DIPA.", "Simpan rancangan");
        assertThat(submit("sri.kpa", draft).statusCode()).isEqualTo(302);
        assertThat(programme.phase(YEAR, 3)).as("nothing holds yet").isEmpty();
        assertThat(decide("dian.admin", draft, "APPROVED", "").statusCode()).isEqualTo(302);

        Phase phase = programme.phase(YEAR, 3).orElseThrow();
        assertThat(types(new Subject(Subject.Kind.PHASE, phase.id().toString())))
                .contains("phase-set");
        assertThat(types(YearPlans.subject(YEAR)))
                .containsSubsequence(
                        "year-drafted", "year-submitted", "year-decided", "year-submitted", "year-decided");
        CaseId before = registered();
        assertThat(groups.get(before).edition()).isEqualTo(Edition.first(YEAR));
        assertThat(scenario.waiting(before).step()).isEqualTo("verify-administration");
        assertThat(workItems.of(before).get(0).term().days()).isEqualTo(9);

        amendFieldVisit();
        clock.standAt(clock.instant().plus(Duration.ofDays(2)));
        CaseId after = registered();
        assertThat(groups.get(after).edition()).isEqualTo(new Edition(YEAR, 2));
        assertThat(daysOfFieldVisit(before))
                .as("the old case keeps its version")
                .isEqualTo(10);
        assertThat(daysOfFieldVisit(after)).isEqualTo(4);
        assertThat(scenario.person("bambang.ppk").get("/programme/" + YEAR).body())
                .contains("Versi 2", "10 hari kerja", "4 hari kerja")
                .doesNotContain("Susun perubahan");
        assertThat(scenario.program("sri.kpa").read("/programme/" + YEAR).toString())
                .contains("\"name\":\"step.verify-field\"", "\"version\":2");
    }

    @Test
    void aRunningPhaseIsChangedByTwoPersonsAndItsBeginningStays() {
        Phase third = programme.phase(2023, 3).orElseThrow();
        String draft = begin("dian.admin", 2023, 2023);
        assertThat(scenario.person("rudi.admin")
                        .post("/programme", "/programme/drafts", Map.of("year", "2023", "from", "2023"))
                        .body())
                .contains("sudah punya rancangan");
        Map<String, String> form = form("dian.admin", draft);
        String row = row(form, 3);
        assertThat(save("dian.admin", draft, with(form, row + "opens.day", "18"))
                        .body())
                .contains("hari itu tetap");
        assertThat(submit("dian.admin", draft).body()).contains("Belum ada yang berbeda");
        form.put(row + "closes.day", "16");
        assertThat(save("dian.admin", draft, form).statusCode()).isEqualTo(302);
        assertThat(scenario.person("dian.admin").get(draft + "?lang=en").body())
                .contains("Phase 3: registration closes", "15 September 2023", "16 September 2023");
        String decision = draft + "/decision";
        assertThat(scenario.person("dian.admin")
                        .post(draft, decision, Map.of("verdict", "DISCARDED", "reason", "Hanya dicoba, tidak jadi."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(programme.phase(2023, 3)).contains(third);
        assertThat(decide("rudi.admin", draft, "APPROVED", "").body()).contains("tidak lagi dapat ditulis");
    }

    private void amendFieldVisit() {
        String draft = begin("dian.admin", YEAR, YEAR);
        Map<String, String> form = form("dian.admin", draft);
        number(form, draft, "step.verify-field", "4");
        assertThat(save("dian.admin", draft, form).statusCode()).isEqualTo(302);
        assertThat(submit("dian.admin", draft).statusCode()).isEqualTo(302);
        assertThat(decide("rudi.admin", draft, "APPROVED", "").statusCode()).isEqualTo(302);
    }

    private int daysOfFieldVisit(CaseId caseId) {
        scenario.playUntil(caseId, "verify-field");
        WorkItem item = scenario.waiting(caseId);
        return item.term().days();
    }

    private CaseId registered() throws IOException {
        List<Registration> groupsOfTheYear =
                Samples.groups(System.identityHashCode(new Object()), YEAR, 3, List.of("3509"), 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFile.csv.write(groupsOfTheYear, file);
        String name = UUID.randomUUID() + ".csv";
        HttpResponse<String> sent =
                scenario.person("tuti.pendaftar").upload("/registrations", name, file.toByteArray());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        dueJobs.run();
        return new CaseId(jdbc.sql("select id from aid_group where name = :name and programme_year = :year")
                .param("name", groupsOfTheYear.get(0).name())
                .param("year", YEAR)
                .query(UUID.class)
                .single());
    }

    private String begin(String login, int year, int from) {
        HttpResponse<String> begun = scenario.person(login)
                .post(
                        "/programme",
                        "/programme/drafts",
                        Map.of("year", String.valueOf(year), "from", String.valueOf(from)));
        Matcher draft = DRAFT.matcher(begun.headers().firstValue("location").orElse(begun.body()));
        assertThat(draft.find()).as(begun.body()).isTrue();
        return draft.group();
    }

    /** Every input of the page under its name, as a browser would send it. */
    private Map<String, String> form(String login, String draft) {
        String page = scenario.person(login).get(draft).body();
        Map<String, String> form = new HashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            if (input.group(1).matches("(numbers|phases|since).*")) {
                form.put(input.group(1), value.find() ? value.group(1) : "");
            }
        }
        Matcher select = Pattern.compile(
                        "(?s)<select[^>]* name=\"(numbers[^\"]+)\".*?<option value=\"([^\"]*)\"[^>]* selected")
                .matcher(page);
        while (select.find()) {
            form.put(select.group(1), select.group(2));
        }
        return form;
    }

    private void number(Map<String, String> form, String draft, String name, String value) {
        String row = form.entrySet().stream()
                .filter(one -> one.getKey().endsWith(".name") && one.getValue().equals(name))
                .map(one -> one.getKey().replace(".name", ".value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(draft + " has no " + name));
        form.put(row, value);
    }

    private static String row(Map<String, String> form, int ordinal) {
        return form.entrySet().stream()
                .filter(one ->
                        one.getKey().endsWith(".ordinal") && one.getValue().equals(String.valueOf(ordinal)))
                .map(one -> one.getKey().replace("ordinal", ""))
                .findFirst()
                .orElseThrow();
    }

    /** One phase, the third, with another ceiling. */
    private static void onlyThirdPhase(Map<String, String> form) {
        String third = row(form, 3);
        Map<String, String> phase = new HashMap<>();
        for (String name : new ArrayList<>(form.keySet())) {
            if (name.startsWith("phases[")) {
                String value = form.remove(name);
                if (name.startsWith(third)) {
                    phase.put("phases[0]." + name.substring(third.length()), value);
                }
            }
        }
        form.putAll(phase);
        form.put("phases[0].ceiling", "60.000.000.000");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(name, value);
        return other;
    }

    private HttpResponse<String> save(String login, String draft, Map<String, String> form) {
        return scenario.person(login).post(draft, draft, form);
    }

    private HttpResponse<String> submit(String login, String draft) {
        return scenario.person(login).post(draft, draft + "/submission", Map.of());
    }

    private HttpResponse<String> decide(String login, String draft, String verdict, String reason) {
        Person person = scenario.person(login);
        return person.post(draft, draft + "/decision", Map.of("verdict", verdict, "reason", reason));
    }

    private List<String> types(Subject subject) {
        return journal.of(subject, 0, 50).stream().map(one -> one.type()).toList();
    }
}
