package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report on phones as people have them: old, full, with a gallery and with papers, and with fingers that correct a digit. */
@PendampingTest
class OddPhonesIT {

    private static final String OLD = """
            const real = window.createImageBitmap.bind(window);
            window.createImageBitmap = (file, options) => options?.imageOrientation === 'from-image'
              ? Promise.reject(new TypeError('not a valid enum value')) : real(file);""";

    /** Storage that is full as soon as the page says so; asking to be kept is counted. */
    static final String FULL = """
            window.asked = 0;
            navigator.storage.persist = async () => { window.asked++; return true; };
            for (const name of ['put', 'add']) {
              const real = IDBObjectStore.prototype[name];
              IDBObjectStore.prototype[name] = function (...all) {
                if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
                return real.apply(this, all);
              };
            }""";

    private static final String DENIED = """
            IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };""";

    /** As a page that came over the network without protection. */
    private static final String UNPROTECTED = """
            Object.defineProperty(window, 'caches', { value: undefined });
            Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });""";

    /** What a phone does that runs out of room. */
    private static final String CLOSING = """
            window.bases = new Set();
            const begin = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (...all) { window.bases.add(this); return begin.apply(this, all); };""";

    /** As some do that have slept: what is asked of a database is never answered again. */
    private static final String SILENT = """
            const real = IDBDatabase.prototype.transaction;
            const silent = new Proxy({}, { get: () => () => silent, set: () => true });
            IDBDatabase.prototype.transaction = function (...all) { return window.isSilent ? silent : real.apply(this, all); };""";

    /** So full that not even what is there can be removed. */
    private static final String STUCK = FULL + """
            const remove = IDBFactory.prototype.deleteDatabase;
            IDBFactory.prototype.deleteDatabase = function (...all) {
              if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
              return remove.apply(this, all);
            };
            const removeCache = CacheStorage.prototype.delete;
            CacheStorage.prototype.delete = function (...all) {
              return window.isFull ? Promise.reject(new DOMException('full')) : removeCache.apply(this, all);
            };""";

    /** Without room for pages and files. */
    private static final String NO_PAGES = """
            window.tried = 0;
            Cache.prototype.match = async () => undefined;
            for (const name of ['put', 'add']) {
              Cache.prototype[name] = () => { window.tried++; return Promise.reject(new DOMException('full', 'QuotaExceededError')); };
            }""";

    private static final String PICTURE = "lines[0].receipts[0].evidence";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    private Chromium chromium;
    private String path;
    private String login;
    private Page page;

    @BeforeEach
    void openTheReportOnAPhone() {
        CaseId caseId = scenario.caseAt("compile-report");
        path = "/cases/" + scenario.number(caseId) + "/steps/compile-report";
        login = players.whoDoes(workItems.of(caseId).get(0)).login();
        chromium = Chromium.open();
        page = Visitor.onAPhone(chromium.browser(), port, login, Cast.PIN).page();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void theCaretStaysWhereADigitIsCorrected() {
        open();
        addALine();
        Locator price = page.locator("[name='lines[0].price']");
        price.click();
        page.keyboard().type("1500000");
        page.keyboard().press("Home");
        for (String key : List.of("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")) {
            page.keyboard().press(key);
        }
        page.keyboard().type("25");
        assertThat(price.inputValue()).isEqualTo("1.250.000");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        assertThat(price.inputValue()).isEqualTo("10.000");
    }

    @Test
    void aReceiptComesFromTheCameraTheGalleryOrAFile() {
        open();
        addALine();
        assertThat(page.evalOnSelectorAll(
                        "[data-picture] input[type=file]",
                        "all => all.map(one => one.getAttribute('capture') + ' ' + one.accept)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("null image/jpeg,image/png,application/pdf")
                .allMatch(one -> String.valueOf(one).startsWith("null"));
        Locator box = receipt();
        assertThat(box.locator("[data-choose]").isVisible()).isTrue();
        box.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "nota.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        box.locator("[data-state]:not(:empty)").waitFor();
        assertThat(page.inputValue("[name='" + PICTURE + "']")).hasSize(36);
    }

    @Test
    void anOldBrowserTakesAPicture() throws IOException {
        page.addInitScript(OLD);
        open();
        addALine();
        receipt().locator("input[type=file]").setInputFiles(photograph());
        receipt().locator("img:not([hidden])").waitFor();
        assertThat(page.inputValue("[name='" + PICTURE + "']")).hasSize(36);
    }

    @Test
    void aFullPhoneSaysWhatItDidNotKeep() throws IOException {
        page.addInitScript(FULL);
        open();
        addALine();
        page.fill("[name='lines[0].item']", "Beras");
        page.fill("[name='lines[0].vendor']", "Toko Makmur");
        page.evaluate("window.isFull = true");
        receipt().locator("input[type=file]").setInputFiles(photograph());
        receipt().locator("[data-state].is-done").waitFor();
        page.fill("[name='lines[0].unit']", "karung");
        page.locator(".field:has([name='lines[0].unit']) .is-late").waitFor();
        assertThat(page.locator("[data-is-full]").isVisible()).isTrue();
        assertThat(page.evaluate("window.asked")).isEqualTo(1);
        page.context().setOffline(true);
        page.locator("html.offline").waitFor();
        assertThat(page.locator("[data-offline]").isVisible())
                .as("says that the fields are kept on the phone")
                .isFalse();
        page.context().setOffline(false);
        page.locator("html:not(.offline)").waitFor();
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);

        page.locator("button[name=_save]").click();
        page.locator(".note.leaf").waitFor();
        assertThat(page.inputValue("[name='lines[0].unit']"))
                .as("sent with the form, past the phone")
                .isEqualTo("karung");
    }

    @Test
    void aPhoneThatClosedWhatItKeepsOpensItAnew() {
        page.addInitScript(CLOSING);
        open();
        page.evaluate("window.bases.forEach(one => one.close())");
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#results", "baik");
        page.locator(".field:has(#results) [data-saved] .is-done").waitFor();
    }

    @Test
    void whatAPhoneThrewAwayIsKeptAndSentAgain() {
        page.addInitScript(CLOSING);
        open();
        page.click("[data-tabs] a[href='#chapters']");
        page.context().setOffline(true);
        page.fill("#results", "masih di halaman");
        page.locator(".field:has(#results) [data-saved] .is-wait").waitFor();
        page.evaluate("() => Promise.all([...window.bases].map(base => new Promise(done => {"
                + " const deal = base.transaction([...base.objectStoreNames], 'readwrite');"
                + " [...base.objectStoreNames].forEach(name => deal.objectStore(name).clear());"
                + " deal.oncomplete = done; })))");
        page.context().setOffline(false);
        page.fill("#problems", "tidak ada");
        for (String field : List.of("#results", "#problems")) {
            page.locator(".field:has(" + field + ") [data-saved] .is-done").waitFor();
        }
        page.navigate("about:blank");
        open();
        assertThat(page.inputValue("#results")).isEqualTo("masih di halaman");
        assertThat(page.inputValue("#problems")).isEqualTo("tidak ada");
    }

    @Test
    void aLineThatIsTakenOutWhileThePhoneIsFullIsGoneOnceThereIsRoom() {
        page.addInitScript(FULL);
        open();
        addALine();
        page.fill("[name='lines[0].item']", "Beras");
        page.locator(".field:has([name='lines[0].item']) .is-done").waitFor();
        page.evaluate("window.isFull = true");
        page.locator("button[name=_remove][value='lines[0]']").click();
        page.locator("[data-is-full]:not([hidden])").waitFor();
        page.evaluate("window.isFull = false");
        page.locator("[data-is-full]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator("[data-unsent]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        page.navigate("about:blank");
        open();
        assertThat(page.locator("[data-line]:not([hidden])").count()).isZero();
    }

    @Test
    void aLineThatIsTakenOutOfAFullPhoneIsGoneWithTheFormThatIsSentPastIt() {
        page.addInitScript(FULL);
        open();
        addALine();
        page.fill("[name='lines[0].item']", "Beras");
        page.locator(".field:has([name='lines[0].item']) .is-done").waitFor();
        page.evaluate("window.isFull = true");
        page.locator("button[name=_remove][value='lines[0]']").click();
        page.locator("[data-is-full]:not([hidden])").waitFor();
        Visitor.follow(page.locator("button[name=_save]"));
        assertThat(page.locator("[data-line]:not([hidden])").count()).isZero();

        page.navigate("about:blank");
        open();
        assertThat(page.locator("[data-line]:not([hidden])").count()).isZero();
    }

    @Test
    void aValueThatWasSentFromAFullPhoneBeforeIsNobodyElses() {
        page.addInitScript(FULL);
        open();
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#results", "mula-mula");
        page.locator(".field:has(#results) [data-saved] .is-done").waitFor();
        page.evaluate("window.isFull = true");
        page.fill("#results", "lebih baik");
        page.locator("[data-is-full]:not([hidden])").waitFor();
        Visitor.follow(page.locator("button[name=_save]"));
        assertThat(page.locator(".errors").count()).isZero();
        page.navigate("about:blank");
        open();
        assertThat(page.inputValue("#results")).isEqualTo("lebih baik");
    }

    @Test
    void whatWasTypedIntoThePlainFormOfAnEndedSessionComesBack() {
        page.addInitScript(DENIED);
        page.navigate("http://localhost:" + port + path);
        page.fill("#results", "ditulis sebelum sesi berakhir");
        page.context().clearCookies();
        Visitor.follow(page.locator("button[name=_save]"));
        page.fill("#login", login);
        page.fill("#secret", Cast.PIN);
        Visitor.follow(page.locator("form:has(#login) [type=submit]"));
        Visitor.follow(page.locator("form:has([name=_edit]) .btn-primary"));
        assertThat(page.inputValue("#results")).isEqualTo("ditulis sebelum sesi berakhir");
    }

    @Test
    void whatAnEndedSessionKeptIsNewerThanWhatAFullPhoneHas() {
        page.addInitScript(FULL);
        open();
        addALine();
        page.fill("[name='lines[0].item']", "Beras");
        page.locator(".field:has([name='lines[0].item']) .is-done").waitFor();
        page.evaluate("window.isFull = true");
        page.fill("[name='lines[0].item']", "Beras putih");
        page.locator("[data-is-full]:not([hidden])").waitFor();
        page.context().clearCookies();
        Visitor.follow(page.locator("button[name=_save]"));
        page.fill("#login", login);
        page.fill("#secret", Cast.PIN);
        Visitor.follow(page.locator("form:has(#login) [type=submit]"));
        Visitor.follow(page.locator("form:has([name=_edit]) .btn-primary"));
        page.locator("form[data-draft][data-ready]").waitFor();
        assertThat(page.inputValue("[name='lines[0].item']")).isEqualTo("Beras putih");
    }

    @Test
    void aPhoneThatAnswersNoMoreSaysSoSendsPastItselfAndLeaves() {
        page.addInitScript(SILENT);
        open();
        page.click("[data-tabs] a[href='#chapters']");
        page.evaluate("window.isSilent = true");
        page.fill("#results", "baik");
        page.locator("[data-is-full]:not([hidden])").waitFor();
        Visitor.follow(page.locator("button[name=_save]"));
        assertThat(page.inputValue("#results")).isEqualTo("baik");

        page.evaluate("window.isSilent = true");
        Visitor.follow(page.locator("form[action='/sign-out'] button"));
        assertThat(page.url()).contains("/sign-in?bye");
    }

    @Test
    void aPhoneThatCannotEvenRemoveWhatItKeepsForgetsEverythingWhenSomebodyLeaves() {
        page.addInitScript(STUCK);
        open();
        page.navigate("http://localhost:" + port + "/mentor");
        open();
        page.evaluate("window.isFull = true");
        Visitor.follow(page.locator("form[action='/sign-out'] button"));

        assertThat(page.url()).contains("/sign-in?bye");
        assertThat(page.evaluate(
                        "async () => [...(await indexedDB.databases()).map(one => one.name), ...await caches.keys()]"
                                + ".filter(name => /-/.test(name))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        page.context().setOffline(true);
        assertThatThrownBy(() -> page.navigate("http://localhost:" + port + path));
    }

    @Test
    void aPhoneWithoutRoomForPagesWorksWithoutThem() {
        List<String> faults = new ArrayList<>();
        page.onPageError(faults::add);
        page.addInitScript(NO_PAGES);
        open();
        page.evaluate("async () => { while (!window.tried) await new Promise(requestAnimationFrame); }");
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#results", "baik");
        page.locator(".field:has(#results) [data-saved] .is-done").waitFor();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DENIED, UNPROTECTED})
    void aPhoneThatKeepsNothingHasAPlainFormAndLeaves(String phone) {
        page.addInitScript(phone);
        page.navigate("http://localhost:" + port + path);
        page.fill("#results", "baik");
        Visitor.mustFit(page);
        Visitor.follow(page.locator("button[name=_save]"));
        page.navigate("http://localhost:" + port + path);
        assertThat(page.inputValue("#results")).isEqualTo("baik");

        Visitor.follow(page.locator("form[action='/sign-out'] button"));
        assertThat(page.url()).contains("/sign-in");
        page.navigate("http://localhost:" + port + "/mentor");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void oneFieldThatIsTooLongHoldsUpNothingAndIsShown() {
        open();
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#introduction", "x".repeat(10_001));
        page.fill("#results", "baik");
        page.locator(".field:has(#introduction) [data-saved] .is-late").waitFor();
        page.locator(".field:has(#results) [data-saved] .is-done").waitFor();
        assertThat(page.locator(".field:has(#introduction) [data-saved]").innerText())
                .contains("10.000 huruf");
        page.click("[data-tabs] a[href='#lines']");
        page.locator("button[name=_save]").click();
        page.locator("[data-note].soga").waitFor();
        assertThat(page.locator("#introduction").isVisible())
                .as("it leads to the field, in whatever part that is")
                .isTrue();
    }

    private void open() {
        page.navigate("http://localhost:" + port + path);
        page.locator("form[data-draft][data-ready]").waitFor();
    }

    private void addALine() {
        page.click("button[name=_add][value=lines]");
        if (page.locator("[name='" + PICTURE + "']").count() == 0) {
            page.click("button[name=_add][value='lines[0].receipts']");
        }
    }

    private Locator receipt() {
        return page.locator("[data-picture]:has([name='" + PICTURE + "'])");
    }

    private static FilePayload photograph() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", taken);
        return new FilePayload("nota.jpg", "image/jpeg", taken.toByteArray());
    }
}
