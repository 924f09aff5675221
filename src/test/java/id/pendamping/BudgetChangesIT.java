package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.forms.Dates;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mentor asks on a page, the commitment officer answers at a step, and the report is held to the answer. */
@PendampingTest
@ExtendWith(OutputCaptureExtension.class)
class BudgetChangesIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    Groups groups;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    DataSource database;

    @Test
    void theGroupAsksThroughItsMentorBeforeItSpendsOtherwise(CapturedOutput output) {
        CaseId caseId = scenario.caseAt("confirm-funds");
        WorkItem item = workItems.of(caseId).get(0);
        Account owner = players.whoDoes(item);
        Person mentor = new Person(port, owner.login(), Cast.PIN);
        String page = "/cases/" + item.number() + "/budget-changes";
        BudgetLine line = groups.budget(caseId).get(0);
        Map<String, String> less =
                Map.of("line", line.id().toString(), "amount", "10000", "reason", "Harga mesin turun.");
        assertThat(mentor.post(page, page, less)).satisfies(early -> {
            assertThat(early.statusCode())
                    .as("before there is a report to compile")
                    .isEqualTo(422);
            assertThat(early.body()).contains("setelah dana diterima");
        });
        assertThat(output).as("a refusal is no error").doesNotContain("ENGINE-16004");
        scenario.playUntil(caseId, "compile-report");

        for (String other : new String[] {"081200000001", "081200000002", "081200000003", "bambang.ppk"}) {
            boolean own = accounts.byLogin(other).orElseThrow().id().equals(owner.id());
            Person person = new Person(port, other, other.startsWith("08") ? Cast.PIN : Cast.SECRET);
            assertThat(person.get(page).statusCode()).as(other).isEqualTo(own ? 200 : 404);
            if (!own) {
                assertThat(person.post(other.startsWith("08") ? "/mentor" : "/cases", page, less)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(mentor.get("/cases/" + item.number()).body()).contains(page);
        Map<String, String> car =
                new HashMap<>(Map.of("line", "NEW", "category", "ALAT", "description", "Cicilan mobil", "amount", "x"));
        HttpResponse<String> unreadable = mentor.post(page, page, car);
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("Tulis nilai dalam rupiah penuh", "Tulis alasannya", "Cicilan mobil");
        car.putAll(Map.of("amount", "1", "reason", "Perlu"));
        HttpResponse<String> prohibited = mentor.post(page, page, car);
        assertThat(prohibited.statusCode()).isEqualTo(422);
        assertThat(prohibited.body()).contains("Bantuan tidak boleh dipakai untuk ini", "Cicilan mobil");

        assertThat(mentor.post(page, page, less).statusCode()).isEqualTo(302);
        assertThat(mentor.get(page).body()).contains("Menunggu PPK", "Harga mesin turun.", "sampai 10 %");
        Map<String, String> report = playbook.answers(caseId, "compile-report", Manner.PLAIN, true);
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        assertThat(mentor.submit(item.number(), "compile-report", report).body())
                .contains("Perubahan RAB masih menunggu jawaban PPK");
        Person officer = new Person(port, "bambang.ppk", Cast.SECRET);
        String step = "/cases/" + item.number() + "/steps/decide-budget-change";
        assertThat(officer.get(step).body()).contains("Harga mesin turun.", "10.000");
        assertThat(officer.submit(item.number(), "decide-budget-change", Map.of("verdict", "APPROVED"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(mentor.get(page + "?lang=en").body()).contains("Approved", "Planned at first");
        mentor.get(page + "?lang=id");
        HttpResponse<String> beyond = mentor.submit(item.number(), "compile-report", report);
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(beyond.body()).contains("Ajukan perubahan RAB dulu");
        Map<String, String> added = Map.of(
                "line", "NEW", "category", "ALAT", "description", "Gergaji", "amount", "90000", "reason", "Perlu.");
        assertThat(mentor.post(page, page, added).statusCode()).isEqualTo(302);
        officer.submit(item.number(), "decide-budget-change", Map.of("verdict", "APPROVED"));
        assertThat(mentor.get("/cases/" + item.number() + "/steps/compile-report?lang=id")
                        .body())
                .contains("Gergaji");
        assertThat(CaseFaults.of(database, item.number())).isEmpty();
    }

    @Test
    void whatNobodyDecidesOnAnyMoreFallsWithAnEntry() {
        CaseId caseId = scenario.caseAt("compile-report");
        Person mentor = scenario.person(players.whoDoes(scenario.waiting(caseId)));
        String page = "/cases/" + scenario.number(caseId) + "/budget-changes";
        Map<String, String> less = Map.of(
                "line",
                groups.budget(caseId).get(0).id().toString(),
                "amount",
                "10000",
                "reason",
                "Harga mesin turun.");
        assertThat(mentor.post(page, page, less).statusCode()).isEqualTo(302);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains("decide-budget-change");

        Map<String, String> letter =
                new HashMap<>(Map.of("letterNumber", "01/KWU/2023", "reason", "Anggota bekerja di luar kota."));
        new Dates()
                .inputs(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta")))
                .forEach((part, text) -> letter.put("letterDate." + part, text));
        assertThat(scenario.person("bambang.ppk")
                        .post("/tasks", "/cases/" + scenario.number(caseId) + "/withdrawal", letter)
                        .statusCode())
                .isEqualTo(302);

        assertThat(workItems.of(caseId)).extracting(WorkItem::step).doesNotContain("decide-budget-change");
        assertThat(mentor.get(page).body()).contains("Tidak diputuskan lagi").doesNotContain("Menunggu PPK");
        assertThat(journal.of(caseId.subject(), 0, 1_000))
                .filteredOn(entry -> entry.type().equals("budget-change-dropped"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data().get("newAmount")).isEqualTo(10_000L));
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(Mutations.of(database, scenario.number(caseId), "budget_change.dropped_at"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }
}
