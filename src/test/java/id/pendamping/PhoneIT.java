package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.evidence.Photo;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
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
    private static final int EACH_KILL = 5;
    private static final int ALL_CUTS = 1_000;
    private static final int EACH_KILL_OF_ALL = 10;
    private static final int FIRST_LOAD = 60 << 10;
    private static final int SMALL = 300_000;
    private static final int GRAIN = 20;

    private static final String KEPT = "async path => !!await caches.match(path)";

    /** The worker would send beside the page, and nothing holds it. */
    private static final String NO_BACKGROUND = "delete ServiceWorkerRegistration.prototype.sync;";

    private static final String WATCH = """
            self.seen = { lcp: 0, cls: 0, tbt: 0, last: 0 };
            addEventListener('load', () => { seen.last = performance.now(); });
            new PerformanceObserver(list => { seen.lcp = list.getEntries().at(-1).startTime; })
              .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) seen.cls += one.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(one => { seen.tbt += one.duration - 50; seen.last = Math.max(seen.last, one.startTime + one.duration); }))
              .observe({ type: 'longtask', buffered: true });""";

    private static final String SEEN = """
            () => {
              const [page] = performance.getEntriesByType('navigation');
              return { ...seen, fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                loaded: page.loadEventEnd,
                octets: [page, ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0) };
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path home;

    private CaseId caseId;
    private String path;
    private String login;

    @BeforeEach
    void waitForAReport() {
        caseId = scenario.caseAt("compile-report");
        path = "/cases/" + scenario.number(caseId) + "/steps/compile-report";
        login = players.whoDoes(workItems.of(caseId).get(0)).login();
    }

    @Test
    void whatIsTypedWithoutANetworkArrivesAndAConflictShowsBoth() {
        try (Chromium chromium = Chromium.open()) {
            BrowserContext phone =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
            phone.addInitScript(NO_BACKGROUND);
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
            Locator conflict = page.locator(".field:has(#results) [data-saved] .note");
            conflict.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.click("[data-tabs] a[href='#chapters']");
            conflict.waitFor();
            assertThat(page.locator(".field:has(#results) [data-saved] dd").allInnerTexts())
                    .containsExactly("Ditulis tanpa jaringan", "Dari perangkat lain");
            Visitor.mustBeAccessible(page);
            page.locator(".field:has(#results) [data-saved] button").first().click();
            Visitor.await(
                    page,
                    "async () => (await Keep.unsent(document.documentElement.dataset.account)).fields === 0",
                    null);
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
        page.route("**/draft", route -> route.abort());
        phone.setOffline(false);
        page.click("form[action$='/sign-out'] button");
        assertThat(page.locator("dialog[open] p").innerText()).startsWith("1 isian belum terkirim. Jika");
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
    void aPhotographOfTheCaseIsMadeSmallBeforeItIsSent() {
        byte[] taken = Photo.withExif(noise(), 1, -8.17, 113.7);
        assertThat(taken.length).as("as a camera makes it").isGreaterThan(SMALL);
        long before = count("select count(*) from evidence where subject = 'CASE:' || :caseId::text");
        try (Chromium chromium = Chromium.open()) {
            Page page =
                    signIn(chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780)));
            page.navigate("http://localhost:" + port + path.replace("/steps/compile-report", "/evidence"));
            page.setInputFiles("#file", new FilePayload("usaha.jpeg", "image/jpeg", taken));
            Visitor.await(page, "async most => document.getElementById('file').files[0].size <= most", SMALL);
            assertThat(page.locator("[data-picked-name]").innerText()).isEqualTo("usaha.jpg");
            page.locator("form:has(#file) .btn-primary").click();
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> count("select count(*) from evidence where subject = 'CASE:' || :caseId::text")
                            == before + 1);
        }
        assertThat(count("""
                select count(*) from evidence e join evidence_content c using (sha256)
                where e.subject = 'CASE:' || :caseId::text and c.width = 1600 and c.height = 1200 and abs(e.latitude + 8.17) < 0.001""")).as("with its place").isOne();
    }

    /** Colours without order stay large also after they were pressed together. */
    private static BufferedImage noise() {
        Random random = new Random(71);
        BufferedImage picture = new BufferedImage(2_400, 1_800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int y = 0; y < picture.getHeight(); y += GRAIN) {
            for (int x = 0; x < picture.getWidth(); x += GRAIN) {
                pen.setColor(new Color(random.nextInt(1 << 24)));
                pen.fillRect(x, y, GRAIN, GRAIN);
            }
        }
        pen.dispose();
        return picture;
    }

    @Test
    void nothingIsLostAndNothingDoubledWhenTheLineBreaks() throws IOException {
        breakTheLine(CUTS, EACH_KILL);
    }

    @Test
    @Tag("bench")
    void nothingIsLostAndNothingDoubledInAThousandCuts() throws IOException {
        long begun = System.nanoTime();
        Outages.Typed typed = breakTheLine(ALL_CUTS, EACH_KILL_OF_ALL);
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

    /** A phone four times slower than this machine, on the slow 4G that page tests agree on: 563 ms there and back, 1.47 Mbit/s. */
    @Test
    @Tag("bench")
    void aSlowPhoneOnASlowNetworkShowsItsPagesSoon() throws IOException {
        try (Chromium chromium = Chromium.open()) {
            BrowserContext known = chromium.browser().newContext();
            signIn(known);
            StringBuilder report = new StringBuilder();
            for (String address : List.of("/mentor", path)) {
                BrowserContext fresh = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setStorageState(known.storageState())
                                .setViewportSize(360, 780)
                                .setDeviceScaleFactor(2)
                                .setIsMobile(true));
                Page page = fresh.newPage();
                CDPSession session = fresh.newCDPSession(page);
                session.send("Network.enable");
                session.send(
                        "Network.emulateNetworkConditions",
                        JsonParser.parseString("{\"offline\":false,\"latency\":562.5,\"downloadThroughput\":188743,"
                                        + "\"uploadThroughput\":86400}")
                                .getAsJsonObject());
                session.send(
                        "Emulation.setCPUThrottlingRate",
                        JsonParser.parseString("{\"rate\":4}").getAsJsonObject());
                page.addInitScript(WATCH);
                page.navigate("http://localhost:" + port + address);
                page.waitForFunction(
                        "() => document.readyState === 'complete' && performance.now() > seen.last + 5000");
                @SuppressWarnings("unchecked")
                Map<String, Number> seen = (Map<String, Number>) page.evaluate(SEEN);
                report.append(address.equals(path) ? "report" : address.substring(1))
                        .append(' ')
                        .append(new TreeMap<>(seen))
                        .append('\n');
                assertThat(seen.get("lcp").doubleValue()).as(address).isBetween(1.0, 2_500.0);
                assertThat(seen.get("cls").doubleValue()).as(address).isLessThanOrEqualTo(0.1);
                assertThat(seen.get("tbt").doubleValue()).as(address).isLessThanOrEqualTo(200);
                assertThat(seen.get("octets").intValue()).as(address).isBetween(1, FIRST_LOAD);
                fresh.close();
            }
            Files.writeString(Files.createDirectories(Path.of("target/bench")).resolve("phone-load.txt"), report);
        }
    }

    private Outages.Typed breakTheLine(int cuts, int eachKill) throws IOException {
        try (WeakLine line = new WeakLine(port);
                Outages outages = new Outages(home, line, path, login, Cast.PIN, new Random(cuts))) {
            outages.signIn();
            Outages.Typed typed = outages.goOn(cuts, eachKill);
            assertThat(typed.kills()).isEqualTo(cuts / eachKill);
            Map<String, String> kept = new HashMap<>();
            String draft =
                    new Person(port, login, Cast.PIN).get(path + "/draft").body();
            typed.values().forEach((name, value) -> {
                if (draft.contains("\"" + name + "\":{\"text\":\"" + value + "\"")) {
                    kept.put(name, value);
                }
            });
            assertThat(kept).as(draft).isEqualTo(typed.values());
            assertThat(count("select revision from draft where subject_id = :caseId::text"))
                    .as("every change once")
                    .isEqualTo(count("select count(*) from draft_change where subject_id = :caseId::text"));
            assertThat(
                            count(
                                    "select count(*) from draft_value where subject_id = :caseId::text and name like 'photos[%].evidence'"))
                    .isEqualTo(typed.pictures());
            assertThat(count("select count(*) from evidence where subject = 'CASE:' || :caseId::text"))
                    .as("every picture once")
                    .isEqualTo(typed.pictures());
            assertThat(count("""
                    select count(*) from evidence e join evidence_content c using (sha256)
                    where e.subject = 'CASE:' || :caseId::text and abs(e.latitude + 8.17) < 0.001 and abs(e.longitude - 113.7) < 0.001
                        and e.taken_on = '2023-08-09 10:11:12' and c.width > c.height""")).as("with place and time, turned once").isEqualTo(typed.pictures());
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
        Visitor.await(page, KEPT, "/mentor");
        return page;
    }

    private void open(Page page) {
        page.navigate("http://localhost:" + port + path);
        page.locator("form[data-ready]").waitFor();
        Visitor.await(page, KEPT, path);
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
