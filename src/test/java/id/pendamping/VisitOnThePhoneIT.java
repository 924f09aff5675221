package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.evidence.Photo;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A verifier visits a group where there is no network, in a real browser on a small screen. */
@PendampingTest
class VisitOnThePhoneIT {

    private static final String VISITOR = "sekar.verifikator";
    private static final String OTHER = "laila.verifikator";
    private static final String KEPT = "async path => !!await caches.match(path)";
    private static final List<String> QUESTIONS =
            List.of("placeSeen", "membersMatch", "planExplained", "noOtherAid", "nothingBought", "nothingPaid");
    private static final String STATE =
            "async ([path, state]) => (await Keep.deed(document.documentElement.dataset.account, path))?.state === state";

    /** The worker would send beside the page. */
    private static final String NO_BACKGROUND = "delete ServiceWorkerRegistration.prototype.sync;";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programme programme;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;
    private String number;
    private String step;
    private BrowserContext phone;

    @TempDir
    Path home;

    private final Chromium chromium = Chromium.open();

    @BeforeEach
    void takeACaseAlong() {
        caseId = scenario.caseAt("verify-field");
        number = scenario.number(caseId);
        step = "/cases/" + number + "/steps/verify-field";
        long task = workItems.find(caseId, "verify-field").orElseThrow().id();
        scenario.person(VISITOR).post("/visits", "/visits/take", Map.of("id", String.valueOf(task)));
        have(chromium.phone());
    }

    private void have(BrowserContext one) {
        phone = one;
        phone.addInitScript(NO_BACKGROUND);
    }

    /** A phone that can be switched off and on again. */
    private void keepOnDisk() {
        phone.close();
        have(chromium.phone(home));
    }

    @AfterEach
    void close() {
        phone.close();
        chromium.close();
    }

    @Test
    void aVisitWithoutANetworkIsSentOnceAndItsAnswerStandsAtTheField() {
        demand(Map.of("paper-visit", 1, "paper-minutes", 1));
        keepOnDisk();
        try {
            Page page = signIn();
            openHome(page);
            check(page);

            phone.setOffline(true);
            page.navigate(base() + "/");
            page.locator("a[data-take][href$='" + number + "']").click();
            ready(page);
            check(page);
            page.locator("form[data-deed] .btn-primary").click();
            assertThat(page.locator("[data-live]:visible").first().innerText()).isEqualTo("Isi bagian ini.");
            assertThat(page.locator("#agreed [data-live]").count())
                    .as("a tick may be missing")
                    .isZero();
            fill(page, "11");
            page.uncheck("[name='agreed.4']");
            shoot(page, "VISIT", "kunjungan.jpg", taken());
            shoot(page, "MINUTES", "berita.jpg", Photo.of("Berita acara " + number));
            reload(page);
            assertThat(page.inputValue("#membersPresent")).isEqualTo("11");
            assertThat(page.isChecked("[name=method][value=VISIT]")).isTrue();
            assertThat(page.isChecked("[name='agreed.3']")).isTrue();
            assertThat(page.isChecked("[name='agreed.4']")).isFalse();
            assertThat(page.isChecked("[name=planExplained][value=YES]")).isTrue();
            assertThat(page.locator("[data-shots] .thumb:visible").count()).isEqualTo(2);
            page.locator("form[data-deed] .btn-primary").click();
            page.locator("[data-when=finished]").waitFor();
            check(page);
            reload(page);
            assertThat(page.locator("[data-when=finished]").innerText()).contains("Selesai, tersimpan di telepon ini");
            assertThat(page.locator("#membersPresent").isDisabled()).isTrue();

            page = startAnew();
            page.locator("[data-when=finished]").waitFor();
            phone.setOffline(false);
            page.locator("[data-ended]").waitFor();
            assertThat(facts()).isZero();
            page.locator("[data-ended] a").click();
            page.fill("#login", VISITOR);
            page.fill("#secret", Cast.SECRET);
            page.locator("form:has(#login) .btn-primary").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.navigate(base() + "/visits/" + number);
            page.locator("[data-when=refused]").waitFor();
            check(page);
            assertThat(page.locator(".field:has(#membersPresent) [data-live]").innerText())
                    .contains("10");
            assertThat(page.locator("#agreed [data-live]").innerText())
                    .contains(page.locator("label:has([name='agreed.4'])")
                            .innerText()
                            .strip());
            assertThat(page.locator("[data-shots] .is-done:visible").count()).isEqualTo(2);

            phone.setOffline(true);
            page.fill("#membersPresent", "10");
            page.check("[name='agreed.4']");
            page.locator("form[data-deed] .btn-primary").click();
            page.locator("[data-when=finished]").waitFor();
            page.navigate(base() + "/visits");
            page.locator("[data-deed-of='" + step + "']:has-text('Selesai, menunggu jaringan')")
                    .waitFor();
            check(page);
            AtomicInteger sent = loseTheFirstAnswer(page);
            phone.setOffline(false);
            Visitor.await(page, STATE, List.of(step, "done"));
            assertThat(sent.get()).isEqualTo(2);
            page.locator("[data-results] .is-done").first().waitFor();
            check(page);
            assertThat(page.locator("[data-results]").innerText()).contains(number, "Terkirim dan diterima");
        } finally {
            demand(Map.of("paper-visit", 0, "paper-minutes", 0));
        }
        assertThat(facts()).isOne();
        assertThat(count("""
                select count(*) from selection_judgement where case_id = :id
                    and checklist[1] = 'placeSeen=YES' and cardinality(checklist) = 6 and cardinality(agreed) = 10""")).isOne();
        assertThat(count("select count(*) from registration_paper where case_id = :id and set_aside_at is null"))
                .isEqualTo(2);
        assertThat(count("""
                select count(*) from registration_paper p join evidence e on e.id = p.evidence
                where p.case_id = :id and p.kind = 'VISIT' and abs(e.latitude + 8.17) < 0.001 and e.taken_on is not null""")).as("with place and time").isOne();
    }

    @Test
    void whoWasFasterIsSaidAndNothingTypedIsLost() {
        Page page = finishWithoutANetwork();

        HttpResponse<String> faster = scenario.person(VISITOR).submit(number, "verify-field", typed());
        assertThat(faster.statusCode()).isEqualTo(302);
        phone.setOffline(false);
        page.locator("[data-when=closed]").waitFor();
        check(page);
        assertThat(page.locator("[data-when=closed]").innerText()).contains("Tidak terkirim", "tidak lagi menunggu");
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-7/2023");
        page.locator("[data-when=closed] [data-forget]").click();
        page.waitForURL("**/visits");
        assertThat(page.locator("[data-results]").isVisible()).isFalse();
        assertThat(facts()).isOne();
    }

    @Test
    void nothingIsLeftBySomebodyWhoSignsOutFromTheDesk() {
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        page.fill("#minutesNumber", "BA-7/2023");
        Visitor.await(page, STATE, List.of(step, "open"));

        page.navigate(base() + "/tasks");
        page.locator("form[action$='/sign-out'] button").click();
        assertThat(page.locator("dialog[open] p").innerText()).contains("1 formulir belum selesai");
        check(page);
        page.locator("dialog button[value=leave]").click();
        page.waitForURL("**/sign-in?bye");
        assertThat(page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)"))
                .isEqualTo(List.of("pendamping"));
        assertThat(page.evaluate("async () => (await caches.keys())")).isEqualTo(List.of("shell"));
        phone.setOffline(true);
        for (String path : List.of("/visits/" + number, "/visits", "/")) {
            page.navigate(base() + path);
            assertThat(page.locator("h1").innerText()).isEqualTo("Tidak ada jaringan");
        }
    }

    @Test
    void whatIsNoLongerTheirsStandsThereAndGoesOnWhenItIsHandedBack() {
        Page page = finishWithoutANetwork();
        hand(OTHER);
        phone.setOffline(false);
        page.locator("[data-when=closed]").waitFor();

        page.navigate(base() + "/tasks");
        page.locator("form[action$='/sign-out'] button").click();
        assertThat(page.locator("dialog[open] p").innerText())
                .startsWith("1 formulir berisi yang tidak diterima. Jika keluar");
        page.locator("dialog button[value=stay]").click();

        page.navigate(base() + "/visits/" + number);
        page.locator("[data-when=closed]").waitFor();
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-7/2023");
        assertThat(page.locator("[data-when=closed] [data-forget]").isVisible()).isTrue();
        check(page);

        hand(VISITOR);
        page.navigate(base() + "/visits/" + number);
        page.locator("[data-when=open]").waitFor();
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-7/2023");
        page.locator("form[data-deed] .btn-primary").click();
        page.locator("[data-when=done]").waitFor();
        assertThat(facts()).isOne();
    }

    @Test
    void whatWaitsIsSaidHoweverOftenTheListIsDrawn() {
        Page page = finishWithoutANetwork();
        page.navigate(base() + "/visits");
        Locator line = page.locator("[data-deed-of='" + step + "']");
        Locator others = page.locator("[data-results] li");
        for (int times = 1; times <= 2; times++) {
            page.evaluate("""
                    n => Keep.note(document.documentElement.dataset.account, `/cases/${n}/steps/other`,
                        { state: 'open', title: `Kelompok ${n}`, page: `/visits/${n}` })""", times);
            others.nth(times - 1).waitFor();
            assertThat(line.innerText()).as("drawn once more").contains("Selesai, menunggu jaringan");
        }
    }

    @Test
    void aPhoneThatIsSlowToAnswerSaysLaterWhatWaits() {
        Page page = finishWithoutANetwork();
        phone.addInitScript("""
                let isSlow = true;
                const real = IDBFactory.prototype.open;
                IDBFactory.prototype.open = function (...named) {
                  if (isSlow) {
                    isSlow = false;
                    return {};
                  }
                  return real.apply(this, named);
                };""");
        page.navigate(base() + "/visits");
        page.locator("[data-deed-of='" + step + "']:has-text('Selesai, menunggu jaringan')")
                .waitFor();
    }

    @Test
    void aCaseThatStandsStillIsSentByItselfWhenItGoesOn() {
        Page page = finishWithoutANetwork();
        String cases = "/cases/" + number;
        scenario.person("nia.pemeriksa")
                .post(cases + "/notes", cases + "/suspension", Map.of("reason", "Warga melapor."));
        phone.setOffline(false);
        page.locator("[data-stands=true]").waitFor();
        page.navigate(base() + "/visits");
        page.locator("[data-deed-of='" + step + "']:has-text('Kasus dihentikan sementara')")
                .waitFor();
        check(page);
        page.navigate(base() + "/visits/" + number);
        page.locator("[data-stands=true]").waitFor();
        check(page);
        assertThat(facts()).isZero();

        HttpResponse<String> lifted = scenario.person("tirta.pemeriksa")
                .submit(
                        number,
                        "decide-suspension",
                        Map.of("verdict", "CLEARED", "grounds", "Sudah diperiksa di tempat."));
        assertThat(lifted.statusCode()).isEqualTo(302);
        page.evaluate("dispatchEvent(new Event('keep'))");
        page.locator("[data-when=done]").waitFor();
        assertThat(facts()).isOne();
    }

    @Test
    void twoTabsOfOneVisitLoseNothingOfEachOther() {
        Page page = signIn();
        openHome(page);
        Page other = phone.newPage();
        for (Page one : List.of(page, other)) {
            one.navigate(base() + "/visits/" + number);
            ready(one);
        }
        page.fill("#minutesNumber", "BA-7/2023");
        Visitor.await(page, STATE, List.of(step, "open"));
        other.fill("#membersPresent", "7");
        other.locator("#minutesNumber").focus();
        Visitor.await(other, "() => document.querySelector('#minutesNumber').value === 'BA-7/2023'", null);
        Visitor.await(page, "() => document.querySelector('#membersPresent').value === '7'", null);
        reload(page);
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-7/2023");
        assertThat(page.inputValue("#membersPresent")).isEqualTo("7");
    }

    @Test
    void whatIsChangedWhileTheVersionBeforeIsOnItsWayIsNotSaidToBeAccepted() {
        Page page = finishWithoutANetwork();
        List<Route> held = new ArrayList<>();
        page.route("**" + step, held::add);
        phone.setOffline(false);
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[data-reopen]").click();
        page.locator("[data-when=open]").waitFor();
        page.check("[name=verdict][value=FAILED]");
        page.fill("#minutesNumber", "BA-8/2023");
        held.get(0).resume();
        page.locator("[data-when=overtaken]").waitFor();
        page.locator("[data-when=done]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        check(page);
        assertThat(facts()).isOne();

        page.navigate(base() + "/visits/" + number);
        page.locator("[data-when=overtaken]").waitFor();
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-8/2023");
        assertThat(page.isChecked("[name=verdict][value=FAILED]")).isTrue();
        page.navigate(base() + "/visits");
        page.getByText("Versi sebelumnya diterima: buka dan lihat").waitFor();
        check(page);
        page.locator("[data-results] a").click();
        page.locator("[data-when=overtaken] [data-forget]").click();
        page.waitForURL("**/visits");
        assertThat(page.locator("[data-results]").isVisible()).isFalse();
    }

    @Test
    void whatWasTakenWithoutAnAnswerIsSaidWhenTheChangedVersionIsFinished() {
        Page page = changeWhatWasTakenWithoutAnAnswer();
        page.locator("form[data-deed] .btn-primary").click();
        page.locator("[data-when=finished]").waitFor();
        page.unroute("**" + step);
        page.evaluate("dispatchEvent(new Event('keep'))");
        page.locator("[data-when=overtaken]").waitFor();
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-8/2023");
        assertThat(facts()).isOne();
    }

    @Test
    void whatWasTakenWithoutAnAnswerIsSaidBeforeTheChangedVersionIsFinished() {
        Page page = changeWhatWasTakenWithoutAnAnswer();
        page.unroute("**" + step);
        page.navigate(base() + "/visits");
        page.getByText("Versi sebelumnya diterima: buka dan lihat").waitFor();
        page.locator("[data-results] a").click();
        page.locator("[data-when=overtaken]").waitFor();
        assertThat(page.inputValue("#minutesNumber")).isEqualTo("BA-8/2023");
        check(page);
        assertThat(facts()).isOne();
    }

    private Page changeWhatWasTakenWithoutAnAnswer() {
        Page page = finishWithoutANetwork();
        AtomicInteger sent = new AtomicInteger();
        page.route("**" + step, route -> {
            if (sent.getAndIncrement() == 0) {
                route.fetch();
            }
            route.abort();
        });
        phone.setOffline(false);
        page.waitForCondition(() -> sent.get() > 0 && facts() == 1);
        page.locator("[data-reopen]").click();
        page.locator("[data-when=open]").waitFor();
        page.fill("#minutesNumber", "BA-8/2023");
        Visitor.await(
                page,
                "async path => (await Keep.deed(document.documentElement.dataset.account, path)).values.minutesNumber === 'BA-8/2023'",
                step);
        return page;
    }

    @Test
    void aFullPhoneSendsPhotographsFromThePageAndIsDoneAfterThem() {
        phone.addInitScript(OddPhonesIT.FULL);
        demand(Map.of("paper-visit", 1, "paper-minutes", 1));
        try {
            finishOnAFullPhone();
        } finally {
            demand(Map.of("paper-visit", 0, "paper-minutes", 0));
        }
    }

    private void finishOnAFullPhone() {
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        phone.setOffline(true);
        fill(page, "10");
        shoot(page, "VISIT", "kunjungan.jpg", taken());
        page.evaluate("window.isFull = true");
        shoot(page, "MINUTES", "berita.jpg", Photo.of("Berita acara " + number));
        page.locator("[data-shots=MINUTES]")
                .getByText("Penyimpanan telepon penuh: foto ini hanya ada di halaman ini")
                .waitFor();
        page.locator("form[data-deed] .btn-primary").click();
        page.getByText("Selesai, tetapi hanya ada di halaman ini").waitFor();
        assertThat(page.locator("[data-is-full]").isVisible()).isTrue();
        check(page);
        assertThat(facts()).isZero();

        phone.setOffline(false);
        page.locator("[data-when=done]").waitFor();
        assertThat(facts()).isOne();
        assertThat(count("select count(*) from registration_paper where case_id = :id and set_aside_at is null"))
                .isEqualTo(2);
        page.navigate(base() + "/visits");
        assertThat(page.locator("[data-results]:has-text('Sedang diisi')").count())
                .isZero();
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL("**/sign-in?bye");
    }

    @Test
    void aPhotographThatAFullPhoneHasLostIsAskedForBeforeTheVisitIsSent() {
        phone.addInitScript("""
                const real = IDBObjectStore.prototype.put;
                IDBObjectStore.prototype.put = function (one, ...more) {
                  if (one.blob) throw new DOMException('full', 'QuotaExceededError');
                  return real.call(this, one, ...more);
                };""");
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        phone.setOffline(true);
        fill(page, "10");
        shoot(page, "VISIT", "kunjungan.jpg", taken());
        page.locator("form[data-deed] .btn-primary").click();
        page.locator("[data-when=finished]").waitFor();
        page.close();
        Page again = phone.newPage();
        phone.setOffline(false);
        again.navigate(base() + "/visits");
        again.locator("[data-deed-of='" + step + "']:has-text('Menunggu foto: buka dan ambil lagi')")
                .waitFor();
        again.navigate(base() + "/visits/" + number);
        again.getByText("Foto yang hanya ada di halaman sebelumnya tidak tersimpan")
                .waitFor();
        assertThat(facts()).isZero();
        shoot(again, "VISIT", "kunjungan.jpg", taken());
        again.locator("form[data-deed] .btn-primary").click();
        again.locator("[data-when=done]").waitFor();
        assertThat(facts()).isOne();
    }

    @Test
    void whatIsNoLongerWantedIsRemovedFromThePhone() {
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        page.fill("#minutesNumber", "BA-7/2023");
        Visitor.await(page, STATE, List.of(step, "open"));
        page.locator("[data-discard] button").click();
        assertThat(page.locator("[data-discard] button").innerText()).isEqualTo("Ya, hapus isian ini");
        page.locator("[data-discard] button").click();
        page.waitForURL("**/visits");
        assertThat(page.locator("[data-deed-of='" + step + "']").innerText()).isEmpty();
    }

    @Test
    void aPageOfTheDeskSendsWhatWaitsAndSaysSo() {
        keepOnDisk();
        finishWithoutANetwork();
        Page page = startAnew();
        phone.setOffline(false);
        enter(page, VISITOR);
        page.locator("[data-waiting]:has-text('sudah terkirim')").waitFor();
        check(page);
        assertThat(facts()).isOne();
        page.locator("[data-waiting] a[href='/visits']").click();
        page.locator("[data-results]:has-text('Terkirim dan diterima')").waitFor();
    }

    @Test
    void whoSignsOutFromTheDeskIsOfferedToSendBefore() {
        Page page = finishWithoutANetwork();
        page.navigate("about:blank");
        List<Route> held = new ArrayList<>();
        phone.route("**" + step, held::add);
        phone.setOffline(false);
        page.navigate(base() + "/tasks");
        page.waitForCondition(() -> !held.isEmpty());
        held.remove(0).abort();
        page.locator("form[action$='/sign-out'] button").click();
        page.locator("dialog[open] button[value=send]").waitFor();
        assertThat(page.locator("dialog[open] p").innerText())
                .isEqualTo("1 isian belum terkirim. Jika keluar sekarang, semuanya dihapus dari telepon ini.");
        check(page);
        phone.unroute("**" + step);
        page.locator("dialog[open] button[value=send]").click();
        page.waitForURL("**/sign-in?bye");
        assertThat(facts()).isOne();
    }

    @Test
    void aPhotographThatIsTakenWithANetworkGoesAtOnce() {
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        shoot(page, "VISIT", "kunjungan.jpg", taken());
        page.locator("[data-shots=VISIT] .is-done:visible").waitFor();
    }

    @Test
    void theWayAndAColleagueWhoHasTheVisitAreSaidAndWhatIsSaidOnceIsNotKept() {
        Page page = signIn();
        page.navigate(base() + "/visits");
        page.evaluate("""
                async () => {
                  const { token } = await (await fetch('/session', { headers: { Accept: 'application/json' } })).json();
                  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/visits/take' });
                  form.append(Object.assign(document.createElement('input'), { name: '_csrf', value: token }));
                  document.body.append(form);
                  form.submit();
                }""");
        page.getByText("Centang dulu kasus").waitFor();
        Visitor.await(page, "async () => (await (await Keep.kept('/visits'))?.text())?.includes('data-takes')", null);
        assertThat(page.evaluate("async () => (await (await Keep.kept('/visits')).text()).includes('Centang dulu')"))
                .isEqualTo(false);

        page.navigate(base() + "/visits/" + number);
        ready(page);
        page.locator("summary:has-text('Tentang kelompok')").click();
        assertThat(page.locator("details .facts").innerText())
                .contains("Alamat usaha", "Kecamatan", "Kabupaten Jember");
        check(page);
        assertThat(page.getByText("Ambil alih hanya jika").count()).isZero();
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL("**/sign-in?bye");

        enter(page, OTHER);
        page.navigate(base() + "/visits/" + number);
        ready(page);
        page.getByText("mengambil tugas ini").waitFor();
        check(page);
    }

    @Test
    void whoSignsOutWithoutANetworkComesToAPageOfOurs() {
        Page page = signIn();
        openHome(page);
        phone.setOffline(true);
        page.navigate(base() + "/visits");
        page.locator("[data-offline]:has-text('Disimpan ')").waitFor();
        page.locator("form[action$='/sign-out'] button").click();
        page.getByText("Anda sudah keluar di telepon ini").waitFor();
        assertThat(page.locator("#net").innerText()).contains("Tidak ada jaringan");
        check(page);
        phone.setOffline(false);
        assertThat(page.locator("html").getAttribute("class")).contains("offline");
    }

    private Page finishWithoutANetwork() {
        Page page = signIn();
        openHome(page);
        page.locator("a[data-take][href$='" + number + "']").click();
        ready(page);
        phone.setOffline(true);
        fill(page, "10");
        page.locator("form[data-deed] .btn-primary").click();
        page.locator("[data-when=finished]").waitFor();
        return page;
    }

    private void hand(String login) {
        Account account = accounts.byLogin(login).orElseThrow();
        assertThat(scenario.person("bambang.ppk")
                        .post(
                                step + "/hand-over",
                                step + "/hand-over",
                                Map.of(
                                        "handedTo",
                                        account.id(),
                                        "reason",
                                        "Petugasnya berhalangan.",
                                        "_key",
                                        UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    private Page signIn() {
        Page page = phone.newPage();
        enter(page, VISITOR);
        return page;
    }

    private void enter(Page page, String who) {
        page.navigate(base() + "/sign-in");
        page.fill("#login", who);
        page.fill("#secret", Cast.SECRET);
        page.locator("form:has(#login) .btn-primary").click();
        page.waitForURL("**/tasks");
    }

    /** The phone fetches what was taken along, without that it was opened. */
    private void openHome(Page page) {
        page.navigate(base() + "/visits");
        Visitor.await(page, KEPT, "/visits/" + number);
        page.locator("a[data-take][href$='" + number + "'] [data-here]").waitFor();
        Visitor.await(page, KEPT, "/visits");
    }

    /** The network breaks when the visit has arrived and before the phone hears of it. */
    private AtomicInteger loseTheFirstAnswer(Page page) {
        var sent = new AtomicInteger();
        page.route("**" + step, route -> {
            if (sent.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        return sent;
    }

    /** Nothing is left of the session, and there is still no network. */
    private Page startAnew() {
        keepOnDisk();
        phone.clearCookies();
        phone.setOffline(true);
        Page page = phone.newPage();
        page.navigate(base() + "/visits/" + number);
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        page.locator("form[data-ready=true]").waitFor();
    }

    private static void reload(Page page) {
        page.reload();
        ready(page);
    }

    private static void fill(Page page, String present) {
        page.check("[name=method][value=VISIT]");
        page.fill("[name='visitDate.day']", "24");
        page.fill("[name='visitDate.month']", "7");
        page.fill("[name='visitDate.year']", "2023");
        page.fill("#membersPresent", present);
        page.fill("#minutesNumber", "BA-7/2023");
        QUESTIONS.forEach(question -> page.check("[name=" + question + "][value=YES]"));
        page.locator("#agreed input").all().forEach(Locator::check);
        page.check("[name=verdict][value=PASSED]");
        page.locator("[data-when=open]").waitFor();
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "method", "VISIT",
                "visitDate.day", "24",
                "visitDate.month", "7",
                "visitDate.year", "2023",
                "membersPresent", "10",
                "minutesNumber", "BA-8/2023",
                "verdict", "PASSED"));
        QUESTIONS.forEach(question -> typed.put(question, "YES"));
        IntStream.rangeClosed(1, 10).forEach(member -> typed.put("agreed." + member, "true"));
        return typed;
    }

    private static void shoot(Page page, String kind, String name, byte[] picture) {
        Locator section = page.locator("[data-shots=" + kind + "]");
        section.locator("input[type=file]").last().setInputFiles(new FilePayload(name, "image/jpeg", picture));
        section.locator(".thumb:visible").first().waitFor();
    }

    private static byte[] taken() {
        return Photo.withExif(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), 1, -8.17, 113.7);
    }

    private static void check(Page page) {
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);
    }

    private void demand(Map<String, Integer> papers) {
        transaction.executeWithoutResult(
                status -> programme.setUp(programme.year(Edition.first(2023)), List.of(), papers));
    }

    private long facts() {
        return count("select count(*) from journal where subject_id = :id::text and type = 'field-verified'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("id", caseId.value()).query(Long.class).single();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
