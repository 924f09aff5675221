package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.sample.Samples;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.players.Cast;
import id.pendamping.players.Manner;
import id.pendamping.players.Players;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report on a phone that loses its network, its battery and its session, in a real browser. */
@PendampingTest
class PhoneIT {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneIT.class);
    private static final int CUTS = 6;
    private static final int ALL_CUTS = 1_000;
    private static final int FIRST_LOAD = 60 << 10;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path home;

    private CaseId caseId;
    private String path;
    private String login;

    @BeforeEach
    void waitForAReport() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        Registered registered = registerGroup.handle(
                Samples.groups(System.nanoTime(), 2023, 3, Cast.REGENCIES, 1).get(0),
                Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
        caseId = ((Registered.Begun) registered).caseId();
        for (WorkItem item = workItems.of(caseId).get(0);
                !item.step().equals("compile-report");
                item = workItems.of(caseId).get(0)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(item, Manner.PLAIN);
        }
        path = "/cases/" + ((Registered.Begun) registered).number() + "/steps/compile-report";
        login = players.whoDoes(workItems.of(caseId).get(0)).login();
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @Disabled("A line that was begun without a network does not come back when the page is opened anew without one")
    @Test
    void whatIsTypedWithoutANetworkArrivesAndAConflictShowsBoth() {
        try (Chromium chromium = Chromium.open()) {
            BrowserContext phone =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
            Page page = signIn(phone);
            open(page);
            assertThat(firstLoad(page)).as("octets of the first load").isLessThan(FIRST_LOAD);
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);

            phone.setOffline(true);
            page.click("button[name=_add][value=lines]");
            page.fill("[name='lines[0].item']", "Plastik kemasan");
            page.fill("[name='lines[0].quantity']", "12");
            page.fill("[name='lines[0].price']", "35000");
            page.locator("[data-line] summary .is-wait").waitFor();
            page.click("[data-tabs] a[href='#chapters']");
            page.fill("#results", "Ditulis tanpa jaringan");
            page.locator(".field:has(#results) [data-saved] .is-wait").waitFor();
            Visitor.mustBeAccessible(page);
            open(page);
            assertThat(page.inputValue("#results")).isEqualTo("Ditulis tanpa jaringan");
            assertThat(page.inputValue("[name='lines[0].price']")).isEqualTo("35.000");
            assertThat(page.locator("[data-offline]").isVisible()).isTrue();

            Person elsewhere = new Person(port, login, Cast.PIN);
            elsewhere.patch(path + "/draft", """
                    [{"name":"results","value":"Dari perangkat lain","base":0,
                      "key":"00000000-0000-4000-8000-%012d"}]""".formatted(System.nanoTime() % 1_000_000_000L));
            phone.setOffline(false);
            page.click("[data-tabs] a[href='#chapters']");
            page.locator(".field:has(#results) [data-saved] .note").waitFor();
            assertThat(page.locator(".field:has(#results) [data-saved] dd").allInnerTexts())
                    .containsExactly("Ditulis tanpa jaringan", "Dari perangkat lain");
            Visitor.mustBeAccessible(page);
            page.locator(".field:has(#results) [data-saved] button").first().click();
            page.waitForFunction(
                    "async () => (await Keep.unsent(document.documentElement.dataset.account)).fields === 0");
            assertThat(elsewhere.get(path + "/draft").body())
                    .contains("Ditulis tanpa jaringan", "Plastik kemasan")
                    .doesNotContain("Dari perangkat lain");

            leave(phone, page);
        }
    }

    /** Signing out asks while something is unsent, and then nothing is left on the phone. */
    private void leave(BrowserContext phone, Page page) {
        phone.setOffline(true);
        page.fill("#closing", "Belum terkirim");
        page.locator(".field:has(#closing) [data-saved] .is-wait").waitFor();
        phone.setOffline(false);
        page.route("**/draft", route -> route.abort());
        page.click("form[action$='/sign-out'] button");
        assertThat(page.locator("dialog p").innerText()).startsWith("1 isian dan 0 foto belum terkirim");
        Visitor.mustBeAccessible(page);
        page.click("dialog button[value=leave]");
        page.waitForURL("**/sign-in?bye");
        assertThat(page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)"))
                .isEqualTo(List.of("pendamping"));
        assertThat(page.evaluate("async () => (await caches.keys())")).isEqualTo(List.of("shell"));
        phone.setOffline(true);
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("h1").innerText()).isEqualTo("Tidak ada jaringan");
    }

    @Test
    void nothingIsLostAndNothingDoubledWhenTheLineBreaks() throws IOException {
        breakTheLine(CUTS);
    }

    @Test
    @Tag("bench")
    void nothingIsLostAndNothingDoubledInAThousandCuts() throws IOException {
        long begun = System.nanoTime();
        Outages.Typed typed = breakTheLine(ALL_CUTS);
        Path report = Files.createDirectories(Path.of("target/bench")).resolve("phone.txt");
        Files.writeString(
                report,
                "%d cuts, %d browser kills, %d pictures, %d s: nothing lost, nothing doubled%n"
                        .formatted(
                                ALL_CUTS,
                                typed.kills(),
                                typed.pictures(),
                                (System.nanoTime() - begun) / 1_000_000_000));
    }

    private Outages.Typed breakTheLine(int cuts) throws IOException {
        try (WeakLine line = new WeakLine(port);
                Outages outages = new Outages(home, line, path, login, Cast.PIN, new Random(cuts))) {
            outages.signIn();
            Outages.Typed typed = outages.goOn(cuts);
            Map<String, String> kept = new HashMap<>();
            String draft =
                    new Person(port, login, Cast.PIN).get(path + "/draft").body();
            typed.values().forEach((name, value) -> {
                if (draft.contains("\"" + name + "\":{\"text\":\"" + value + "\"")) {
                    kept.put(name, value);
                }
            });
            assertThat(kept).as(draft).isEqualTo(typed.values());
            assertThat(count("select revision from draft where case_id = :caseId"))
                    .as("every change once")
                    .isEqualTo(count("select count(*) from draft_change where case_id = :caseId"));
            assertThat(
                            count(
                                    "select count(*) from draft_value where case_id = :caseId and name like 'photos[%].evidence'"))
                    .isEqualTo(typed.pictures());
            assertThat(count("select count(*) from evidence where case_id = :caseId"))
                    .as("every picture once")
                    .isEqualTo(typed.pictures());
            return typed;
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("caseId", caseId.value()).query(Long.class).single();
    }

    private Page signIn(BrowserContext phone) {
        Page page = phone.newPage();
        page.onPageError(fault -> LOG.warn("The page failed: {}", fault));
        page.navigate("http://localhost:" + port + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", Cast.PIN);
        page.locator("form:has(#login) .btn-primary").click();
        page.waitForFunction("async () => !!await caches.match('/mentor')");
        return page;
    }

    private void open(Page page) {
        page.navigate("http://localhost:" + port + path);
        page.locator("form[data-ready]").waitFor();
        page.waitForFunction("async path => !!await caches.match(path)", path);
    }

    /** What goes over the line for the page and everything it asks for, as it is sent. */
    private static int firstLoad(Page page) {
        return ((Number) page.evaluate("async () => { let sum = 0; const seen = [location.pathname,"
                        + " ...performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)"
                        + ".filter(path => /^\\/(css|js|img)\\//.test(path))];"
                        + " for (const path of new Set(seen)) { const answer = await fetch(path, { cache: 'reload' });"
                        + " const zip = new Response((await answer.blob()).stream()"
                        + ".pipeThrough(new CompressionStream('gzip'))); sum += (await zip.blob()).size; }"
                        + " return sum; }"))
                .intValue();
    }
}
