package id.pendamping.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.Subjects;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a task is given to somebody else, from the list where it is found to the time line that tells of it. */
@PendampingTest
class HandOverPageIT {

    private static final String STEP = "compile-report";
    private static final String WHY = "Sakit dua minggu.";
    private static final int MOST_PAGES = 20;
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Scenario scenario;

    @Autowired
    Subjects subjects;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    private CaseId caseId;
    private String number;
    private String page;
    private Account before;
    private Account other;
    private Person coordinator;

    @BeforeEach
    void aReportIsCompiledByAMentor() {
        caseId = scenario.caseAt(STEP);
        number = scenario.number(caseId);
        page = "/cases/" + number + "/steps/" + STEP + "/hand-over";
        before = accounts.find(Objects.requireNonNull(holder())).orElseThrow();
        other = mentor(
                "Pengganti " + number,
                Set.of(Objects.requireNonNull(subjects.card(caseId.subject()).regency())));
        coordinator = scenario.person("wati.koordinator");
    }

    @Test
    void theCoordinatorFindsItInTheListOfTheTeamAndOnTheCase() {
        String link = "href=\"" + page + '"';
        assertThat(coordinator.get("/tasks").body()).contains("href=\"/tasks/team\"");
        assertThat(coordinator.get("/mentors").body()).contains("href=\"/tasks/team\"");
        assertThat(tasksOfTheirs())
                .as("on one of the pages, whatever else the mentor has to do")
                .anyMatch(shown -> shown.contains(link) && shown.contains(before.name()));
        assertThat(coordinator.get("/cases/" + number).body()).contains(link);
        assertThat(coordinator.get("/cases/" + number + "/steps/" + STEP).body())
                .as("also on the page of the task")
                .contains(link);

        Person verifier = scenario.person("laila.verifikator");
        assertThat(verifier.get("/tasks/team").statusCode()).isEqualTo(404);
        assertThat(verifier.get("/tasks").body()).doesNotContain("/tasks/team");
        assertThat(verifier.get("/cases/" + number).body()).doesNotContain("/hand-over");
    }

    private List<String> tasksOfTheirs() {
        List<String> pages = new ArrayList<>();
        String address = "/tasks/team?step=" + STEP + "&holder=" + before.id();
        while (address != null && pages.size() < MOST_PAGES) {
            String shown = coordinator.get(address).body();
            pages.add(shown);
            Matcher next = NEXT.matcher(shown);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return pages;
    }

    @Test
    void onlyThoseAreOfferedWhoCouldDoIt() {
        Account farAway = mentor("Jauh " + number, Set.of("11"));
        Account officer = accounts.byLogin("laila.verifikator").orElseThrow();

        assertThat(coordinator.get(page).body())
                .contains("<option value=\"" + other.id() + '"')
                .doesNotContain("value=\"" + before.id(), "value=\"" + farAway.id(), "value=\"" + officer.id());

        HttpResponse<String> refused = send(Map.of("handedTo", farAway.id(), "reason", WHY));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#handedTo\">Diserahkan kepada: Pilih orang lain")
                .as("what was typed stays")
                .contains('>' + WHY + "</textarea>");
        assertThat(send(Map.of("handedTo", other.id(), "reason", "")).body()).contains("href=\"#reason\"");
        assertThat(holder()).isEqualTo(before.id());
    }

    @Test
    void itIsReadOnceMoreAndThenDoneAndTheTimeLineTellsIt() {
        Map<String, String> answers = Map.of("handedTo", other.id(), "reason", WHY);
        Map<String, String> asked = new HashMap<>(answers);
        asked.put("_check", "true");

        assertThat(send(asked).body()).contains(other.name() + " (belum ada tugas)", WHY, "Serahkan tugas</button>");
        assertThat(holder()).as("nothing is done yet").isEqualTo(before.id());

        assertThat(send(answers).headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/cases/" + number));
        assertThat(coordinator.get("/cases/" + number).body())
                .contains("Tugas diserahkan kepada " + other.name() + '.')
                .contains("dari " + before.name() + " kepada " + other.name())
                .contains('“' + WHY + '”');
        assertThat(coordinator.get("/cases/" + number + "?lang=en").body())
                .contains("from " + before.name() + " to " + other.name());
        coordinator.get("/cases?lang=id");

        String task = "/cases/" + number + "/steps/" + STEP;
        assertThat(scenario.person(other).get("/mentor").body()).contains(task);
        assertThat(scenario.person(before).get(task).statusCode())
                .as("another mentor has it now")
                .isEqualTo(409);
    }

    @Test
    void whoeverMayNotIsTurnedAway() {
        assertThat(scenario.person("laila.verifikator").get(page).statusCode()).isEqualTo(403);
        assertThat(scenario.person(before).get(page).statusCode()).isEqualTo(403);
        assertThat(coordinator.get(page.replace(STEP, "attest-report")).statusCode())
                .as("a step that does not wait")
                .isEqualTo(409);
        assertThat(coordinator.get(page.replace(STEP, "ratify-decree")).statusCode())
                .as("a step that nobody hands over")
                .isEqualTo(404);
        assertThat(coordinator.get(page.replace(number, "TKM-0000")).statusCode())
                .isEqualTo(404);
    }

    private @Nullable String holder() {
        return workItems.find(caseId, STEP).orElseThrow().assignee();
    }

    private Account mentor(String name, Set<String> regions) {
        String login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return accounts.open(login, name, Cast.PIN, Set.of(Duty.MENTOR), regions, null);
    }

    private HttpResponse<String> send(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("_key", UUID.randomUUID().toString());
        return coordinator.post(page, page, form);
    }
}
