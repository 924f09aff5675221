package id.pendamping.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.pendamping.Chromium;
import id.pendamping.PendampingTest;
import id.pendamping.Visitor;
import id.pendamping.group.Registration;
import id.pendamping.print.CheckAddress;
import id.pendamping.proof.Checkpointing;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.sums.Publishing;
import id.pendamping.witness.WitnessAtWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page for everybody: what a stranger sees of a group, and what the browser says when somebody has tampered with it. */
@PendampingTest
class CheckIT {

    private static final int LARGEST = 30 * 1024;

    @LocalServerPort
    int port;

    @Value("${pendamping.data}")
    Path data;

    @Autowired
    ApplicationContext program;

    @Autowired
    Scenario scenario;

    @Autowired
    ProgramClock clock;

    @Autowired
    CheckAddress address;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Registration group = InventedGroups.next();
    private CaseId caseId = new CaseId(UUID.randomUUID());
    private String number = "";
    private String path = "";

    @TempDir
    Path folder;

    @Test
    void aStrangersBrowserProvesWhatItShowsAlsoWithoutANetwork() throws IOException {
        caseId = scenario.playUntil(scenario.group(group), "compile-report");
        number = scenario.number(caseId);
        CheckAddress.Address known = address.of(caseId, number).orElseThrow();
        path = known.url().substring("https://bantuan.example".length());
        assertThat(path).isEqualTo("/check?n=" + number + "&c=" + known.code());
        assertThat(get(path).statusCode()).as("nothing was told yet").isEqualTo(404);
        clock.standAt(clock.instant().plusSeconds(1));
        new Publishing(program).publish(phase());
        Path policy = data.resolve("witnesses.policy");
        try (Chromium chromium = Chromium.open();
                WitnessAtWork witness = new WitnessAtWork(
                        "bpk.example/w1", folder.resolve("w"), List.of(Checkpointing.logKey(program)), clock)) {
            Files.writeString(policy, witness.line() + "quorum bpk.example/w1\n");
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("id").setAcceptDownloads(true));
            Page page = context.newPage();
            assertThat(outcome(page)).as("no witness has seen it").isEqualTo("open");
            Checkpointing.sign(program);
            assertThat(outcome(page)).isEqualTo("whole");
            assertThat(page.locator("#disbursed").textContent()).isEqualTo("20.000.000");
            assertThat(page.locator("#state").textContent()).isEqualTo("Pertanggungjawaban");
            assertThat(page.locator("#steps").textContent()).contains("1 dari 1 saksi", "pendamping.invalid/record");
            fits(page);
            readsWell(page);
            holdsNothingPersonal(page.content() + Checkpointing.treeLines(program));

            tampered(
                    page,
                    "update sum_leaf set disbursed = disbursed + 1000000 where case_id = :case",
                    "update sum_leaf set disbursed = disbursed - 1000000 where case_id = :case");
            tampered(
                    page,
                    "update sum_leaf set state = 'closed' where case_id = :case",
                    "update sum_leaf set state = 'accountability' where case_id = :case");
            tampered(
                    page,
                    "update journal set data = data || '{\"extra\": 1}' where sequence = 2 and subject_id = :case::text",
                    "update journal set data = data - 'extra' where sequence = 2 and subject_id = :case::text");
            tampered(
                    page,
                    "update journal set data = data || '{\"extra\": 1}' where " + published(),
                    "update journal set data = data - 'extra' where " + published());

            assertThat(outcome(page)).isEqualTo("whole");
            Path kept = folder.resolve("kept.html");
            page.waitForDownload(() -> page.click("#save")).saveAs(kept);
            context.setOffline(true);
            assertThat(opened(page, kept)).as("kept").isEqualTo("whole");
            assertThat(page.locator("#accepted").textContent()).isEqualTo("0");
            readsWell(page);
            String whole = Files.readString(kept);
            Map.of(
                            "disbursed&quot;:20000000", "disbursed&quot;:21000000",
                            "&quot;accountability&quot;", "&quot;closed&quot;",
                            "&quot;chain&quot;:true", "&quot;chain&quot;:false",
                            "rule:sums", "rule:other",
                            "&quot;position&quot;:", "&quot;position&quot;:1")
                    .forEach((from, to) -> {
                        assertThat(whole).contains(from);
                        assertThat(opened(page, write(whole.replace(from, to))))
                                .as(from)
                                .isEqualTo("broken");
                    });
            readsWell(page);
        } finally {
            Files.delete(policy);
        }
    }

    @Test
    void aNumberOpensNothingWithoutItsCode() throws IOException {
        caseId = scenario.group(group);
        number = scenario.number(caseId);
        new Publishing(program).publish(phase());
        String code = new Publishing(program).code(caseId);
        String right = "/check?n=" + number + "&c=" + code;
        assertThat(get(right).statusCode()).isEqualTo(200);
        assertThat(get("/check?n=" + number.toLowerCase(Locale.ROOT) + "&c=+"
                                + code.replaceAll("(.{5})", "$1-").toLowerCase(Locale.ROOT))
                        .statusCode())
                .as("as people type it")
                .isEqualTo(200);
        assertThat(get(right).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String other = new Publishing(program).code(scenario.group());
        HttpResponse<String> wrong = get("/check?n=" + number + "&c=" + other);
        HttpResponse<String> unknown = get("/check?n=TKM-2023-3509-99998&c=" + other);
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(wrong.body().replace(number, "")).isEqualTo(unknown.body().replace("TKM-2023-3509-99998", ""));
        assertThat(get("/check?n=" + number).statusCode()).isEqualTo(404);
        assertThat(get("/check").body()).contains("kode yang tercetak").doesNotContain("id=\"outcome\"");
    }

    private void tampered(Page page, String change, String back) {
        asOwner(change);
        try {
            assertThat(outcome(page)).as(change).isEqualTo("broken");
        } finally {
            asOwner(back);
        }
    }

    private void asOwner(String change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(change.replace(":case", "'" + caseId + "'")).update())
                    .isPositive();
        });
    }

    private String published() {
        return "event_id = (select event_id from journal where type = 'sums-published' and subject_id = '" + phase()
                + "' order by sequence desc limit 1)";
    }

    private UUID phase() {
        return jdbc.sql("select phase_id from group_card where case_id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
    }

    private String outcome(Page page) {
        page.navigate("http://localhost:" + port + path);
        return settled(page);
    }

    private static String opened(Page page, Path file) {
        page.navigate(file.toUri().toString());
        return settled(page);
    }

    private static String settled(Page page) {
        page.waitForFunction("() => document.getElementById('outcome').className !== ''");
        return page.locator("#outcome").getAttribute("class");
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("other.html"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fits(Page page) {
        List<Integer> octets = new ArrayList<>();
        page.onResponse(response -> octets.add(response.body().length));
        page.reload();
        settled(page);
        assertThat(octets.stream().mapToInt(size -> size).sum()).isBetween(1, LARGEST);
    }

    /** On the smallest phone, a usual one and a desk. */
    private static void readsWell(Page page) {
        for (int width : new int[] {320, 360, 1280}) {
            page.setViewportSize(width, 800);
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
        }
    }

    /** Names, numbers of people and of accounts, and ids of anybody. */
    private void holdsNothingPersonal(String told) {
        List<String> personal = new ArrayList<>(List.of(Objects.requireNonNull(group.name()), caseId.toString()));
        group.members().forEach(member -> {
            personal.add(Objects.requireNonNull(member.name()));
            personal.add(String.valueOf(member.nik()));
        });
        personal.addAll(
                jdbc.sql("select id from account union select name from account union select holder from bank_account"
                                + " where case_id = '" + caseId + "'")
                        .query(String.class)
                        .list());
        assertThat(personal).hasSizeGreaterThan(20).noneMatch(told::contains);
        assertThat(told).doesNotContainPattern("(?<![0-9A-Fa-f])[0-9]{16}(?![0-9A-Fa-f])");
    }

    private HttpResponse<String> get(String from) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + from))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
