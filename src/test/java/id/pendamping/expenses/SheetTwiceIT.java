package id.pendamping.expenses;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.sheet.SafeCsv;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet of expenses that is uploaded again: the mentor is asked before a line stands in the report twice. */
@PendampingTest
class SheetTwiceIT {

    private static final Pattern HELD_BACK =
            Pattern.compile("<input type=\"hidden\" name=\"(_repeated\\.[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("name=\"(lines\\[\\d]\\.[\\w.]+)\" value=\"([^\"]*)\"");

    private static final Pattern CHOSEN = Pattern.compile(
            "name=\"(lines\\[\\d]\\.budgetLine)\">(?:(?!</select>).)*?value=\"([^\"]+)\"[^>]* selected",
            Pattern.DOTALL);

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    private String number;
    private String path;
    private Person mentor;
    private Program program;

    @BeforeEach
    void waitForAReport() {
        CaseId caseId = scenario.caseAt("compile-report");
        String login = players.whoDoes(scenario.waiting(caseId)).login();
        number = scenario.number(caseId);
        path = "/cases/" + number + "/steps/compile-report";
        mentor = scenario.person(login);
        program = scenario.program(login);
    }

    @Test
    void thePageAsksAndDoesWhatThePersonChooses() {
        Map<String, String> typed = new HashMap<>(typed(upload(Map.of(), sheet("Mesin"))));
        assertThat(typed).containsEntry("lines[0].item", "Mesin");
        typed.put("closing", "Sudah diketik");

        String asked = upload(typed, sheet("Mesin", "Pisau"));

        assertThat(typed(asked)).containsEntry("lines[1].item", "Pisau").doesNotContainKey("lines[2].item");
        assertThat(asked).contains("href=\"#file\"", "name=\"_repeated\" value=\"leave\"", "Sudah diketik");
        Map<String, String> answer = new HashMap<>(typed(asked));
        answer.putAll(found(HELD_BACK, asked));
        answer.put("closing", "Sudah diketik");

        assertThat(send(answer, "_add", "assets")).as("still asked").contains("name=\"_repeated\" value=\"add\"");
        String left = send(answer, "_repeated", "leave");
        assertThat(typed(left)).doesNotContainKey("lines[2].item");
        assertThat(left).contains("Sudah diketik").doesNotContain("_repeated");
        String added = send(answer, "_repeated", "add");
        assertThat(typed(added)).containsEntry("lines[2].item", "Mesin").doesNotContainKey("lines[3].item");
        assertThat(added).contains("Sudah diketik").doesNotContain("_repeated");
        assertThat(send(answer, "_save", "true"))
                .as("nothing of it is kept unasked")
                .contains("Pisau");
        assertThat(typed(mentor.get(path).body())).doesNotContainKey("lines[2].item");
    }

    @Test
    void programsSayWhatBecomesOfRepeatedLines() {
        Map<String, String> first = typed(upload(Map.of(), sheet("Mesin")));
        send(first, "_save", "true");

        HttpResponse<String> refused = read("");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"file\"", "LEAVE_OUT", "ADD");
        assertThat(items(read("?repeated=LEAVE_OUT"))).isEqualTo(1);
        assertThat(items(read("?repeated=ADD"))).isEqualTo(2);
        assertThat(read("?repeated=PERHAPS").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> read(String option) {
        return program.send("POST", path + "/sheet" + option, BodyPublishers.ofByteArray(sheet("Mesin")));
    }

    private static int items(HttpResponse<String> form) {
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return form.body().split("\\.item\":\"Mesin", -1).length - 1;
    }

    private String upload(Map<String, String> typed, byte[] sheet) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("_sheet", "true");
        return mentor.submit(number, "compile-report", form, "file", sheet).body();
    }

    private String send(Map<String, String> typed, String button, String value) {
        Map<String, String> form = new HashMap<>(typed);
        form.put(button, value);
        return mentor.submit(number, "compile-report", form).body();
    }

    private static Map<String, String> typed(String page) {
        Map<String, String> typed = found(LINE, page);
        CHOSEN.matcher(page).results().forEach(chosen -> typed.put(chosen.group(1), chosen.group(2)));
        return typed;
    }

    private static Map<String, String> found(Pattern inputs, String page) {
        Map<String, String> found = new HashMap<>();
        inputs.matcher(page).results().forEach(input -> found.putIfAbsent(input.group(1), input.group(2)));
        return found;
    }

    private static byte[] sheet(String... items) {
        List<List<String>> rows = new java.util.ArrayList<>(List.of(ExpenseColumn.headers()));
        for (String item : items) {
            rows.add(List.of(
                    "1", item, "26/7/2023", "Toko A", "1", "unit", "15.000", "tunai", "nota", "-", "15.000", ""));
        }
        return SafeCsv.write(rows);
    }
}
