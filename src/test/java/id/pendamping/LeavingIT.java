package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nothing of an account comes back to a phone that it has left. Everything that writes there is held in the middle, the
 * account leaves, and the writer goes on.
 */
@PendampingTest
class LeavingIT {

    /** {@code hold(object, method, isHeld)} makes a call wait until {@code release()}, or fail with what that is given. */
    private static final String HOLD = """
            self.isHeld = false;
            self.isDone = false;
            self.released = new Promise((yes, no) => { self.release = fault => fault ? no(fault) : yes(); });
            self.hold = (object, method, isHeld) => {
              const real = object[method];
              object[method] = async function (...given) {
                if (!isHeld(...given)) return real.apply(this, given);
                self.isHeld = true;
                await released;
                try {
                  return await real.apply(this, given);
                } finally {
                  self.isDone = true;
                }
              };
            };
            // opening a database answers by events
            self.holdBase = isHeld => {
              const open = IDBFactory.prototype.open;
              IDBFactory.prototype.open = function (name, version) {
                if (!isHeld(name)) return open.call(this, name, version);
                self.isHeld = true;
                const late = {};
                released.then(() => {
                  const request = open.call(indexedDB, name, version);
                  for (const event of ['onupgradeneeded', 'onsuccess', 'onerror']) {
                    request[event] = () => {
                      late.result = request.result;
                      late[event]?.();
                      self.isDone = event !== 'onupgradeneeded';
                    };
                  }
                });
                return late;
              };
            };
            """;

    /** A tab that hears nothing from the others. */
    private static final String DEAF = "self.BroadcastChannel = class { addEventListener() {} postMessage() {} };";

    private static final String LEFT = """
            async () => {
              const base = await new Promise((yes, no) => {
                const request = indexedDB.open('pendamping');
                request.onsuccess = () => yes(request.result);
                request.onerror = no;
              });
              const account = await new Promise((yes, no) => {
                const request = base.transaction('phone').objectStore('phone').get('account');
                request.onsuccess = () => yes(request.result);
                request.onerror = no;
              });
              base.close();
              const shell = await caches.open('shell');
              const owned = [];
              for (const file of await shell.keys()) {
                if (/^<!doctype[^]*data-account="/.test(await (await shell.match(file)).text())) owned.push(file.url);
              }
              return [...owned, ...(await indexedDB.databases()).map(one => one.name), ...await caches.keys(), ...(account ? [account] : [])];
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    private String path;
    private String login;
    private Chromium chromium;
    private BrowserContext phone;
    private Page home;

    @BeforeEach
    void waitForAReport() {
        CaseId caseId = scenario.caseAt("compile-report");
        path = "/cases/" + scenario.number(caseId) + "/steps/compile-report";
        login = players.whoDoes(workItems.of(caseId).get(0)).login();
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hold(Response.prototype, 'text', () => true)",
                "hold(CacheStorage.prototype, 'open', name => name.startsWith('pages-'))",
                "hold(Cache.prototype, 'put', address => String(address).includes('/steps/'))",
            })
    void theWorkerKeepsNoPageThatComesLate(String held) {
        signInOnAPhone();
        WorkerOfThePhone worker = worker();
        worker.evaluate(HOLD + held);
        Page late = phone.newPage();
        late.addInitScript(DEAF);
        late.navigate(base() + "/sign-in");
        late.evaluate("address => { location.href = address; }", path);
        Awaitility.await().pollInSameThread().until(() -> isHeld(worker));
        leave();
        worker.evaluate("release()");
        Awaitility.await().pollInSameThread().until(() -> worker.evaluate("isDone")
                .getAsBoolean());
        mustBeGone();
    }

    @Test
    void theWorkerSendsNothingOn() {
        signInOnAPhone();
        WorkerOfThePhone worker = worker();
        String account = String.valueOf(home.evaluate("document.documentElement.dataset.account"));
        worker.evaluate(HOLD + "holdBase(name => name.startsWith('pendamping-'));");
        worker.evaluate("Keep.send('" + account + "'); true");
        Awaitility.await().pollInSameThread().until(() -> isHeld(worker));
        leave();
        worker.evaluate("release()");
        Awaitility.await().pollInSameThread().until(() -> worker.evaluate("isDone")
                .getAsBoolean());
        mustBeGone();
    }

    @Test
    void theWorkerDoesNotBringBackWhoWasThereBefore() {
        signInOnAPhone();
        WorkerOfThePhone worker = worker();
        worker.evaluate(
                HOLD + "hold(self, 'fetch', ({ method, url }) => method === 'POST' && url.endsWith('/sign-in'));");
        Page late = phone.newPage();
        late.navigate(base() + "/sign-in");
        late.fill("#login", login);
        late.fill("#secret", Cast.PIN);
        late.evaluate("document.querySelector('form:has(#login)').requestSubmit()");
        Awaitility.await().pollInSameThread().until(() -> isHeld(worker));
        leave();
        worker.evaluate("release(new Error('no network'))");
        late.locator("h1:text('Tidak ada jaringan')").waitFor();
        mustBeGone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hold(CacheStorage.prototype, 'open', name => name.startsWith('pages-'))",
                "hold(Cache.prototype, 'put', address => String(address).includes('/steps/'))",
                "holdBase(name => name === 'pendamping')",
                "holdBase(name => name.startsWith('pendamping-'))",
            })
    void anotherTabKeepsNothing(String held) {
        signInOnAPhone();
        // the page is left to keep itself
        worker().evaluate(HOLD + "hold(Response.prototype, 'text', () => true)");
        Page late = phone.newPage();
        late.addInitScript(DEAF + HOLD + held);
        late.navigate(base() + path);
        Visitor.await(late, "() => isHeld", null);
        leave();
        late.evaluate("release()");
        Visitor.await(late, "() => self.isDone || location.pathname === '/sign-in'", null);
        mustBeGone();
    }

    @Test
    void anotherTabDoesNotStayOpen() {
        signInOnAPhone();
        Page other = open(path);
        leave();
        other.waitForURL("**/sign-in");
        mustBeGone();
    }

    @Test
    void aButtonThatIsPressedEarlyWaitsForItsScript() {
        phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 780)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        home = signIn();
        Page page = open(path);
        page.route("**/draft", Route::abort);
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#closing", "Belum terkirim");
        page.locator(".field:has(#closing) [data-saved] .is-wait").waitFor();
        CompletableFuture<Route> script = new CompletableFuture<>();
        page.route("**/field.js", script::complete);
        page.evaluate("path => { location.href = path; }", "/mentor");
        page.locator("form[action$='/sign-out'] button").evaluate("button => button.click()");
        Awaitility.await().pollInSameThread().until(() -> page.title() != null && script.isDone());
        script.join().resume();
        page.locator("dialog[open] button[value=leave]").click();
        page.waitForURL("**/sign-in?bye");
        home = page;
        mustBeGone();
    }

    @Test
    void theServerHearsLaterOfSomebodyWhoLeftWithoutANetwork() {
        signInOnAPhone();
        phone.setOffline(true);
        home.evaluate("document.querySelector(\"form[action$='/sign-out'] button\").click()");
        home.waitForURL("**/offline?bye");
        phone.setOffline(false);
        home.navigate(base() + "/mentor");
        home.waitForURL("**/sign-in?bye");
        mustBeGone();
        home.navigate(base() + "/mentor");
        assertThat(home.url()).endsWith("/sign-in?to=%2Fmentor");
        assertThat(signIn().locator("html").getAttribute("data-account")).isNotEmpty();
    }

    @Test
    void theDoorRemovesWhatAPhoneThatWentOutStillHas() {
        signInOnAPhone();
        leave();
        home.evaluate("async () => { await (await caches.open('pages-gone')).put('/x', new Response('x'));"
                + " indexedDB.open('pendamping-gone').onsuccess = event => event.target.result.close(); }");
        home.navigate(base() + "/sign-in");
        mustBeGone();
    }

    private void signInOnAPhone() {
        phone = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
        home = signIn();
        Visitor.await(home, "async path => !!await caches.match(path)", "/mentor");
    }

    private Page signIn() {
        Page page = phone.newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", Cast.PIN);
        page.locator("form:has(#login) .btn-primary").click();
        page.waitForURL("**/mentor*");
        return page;
    }

    private Page open(String address) {
        Page page = phone.newPage();
        page.navigate(base() + address);
        page.locator("form[data-ready]").waitFor();
        return page;
    }

    private void leave() {
        home.locator("form[action$='/sign-out'] button").click();
        home.waitForURL("**/sign-in?bye");
    }

    /** The shell is nobody's, and so is the list of visits that have ended. */
    private void mustBeGone() {
        Awaitility.await("what is left").pollInSameThread().untilAsserted(() -> assertThat(home.evaluate(LEFT))
                .isIn(List.of("pendamping", "shell"), List.of("pendamping")));
    }

    private WorkerOfThePhone worker() {
        return new WorkerOfThePhone(chromium.browser());
    }

    private static boolean isHeld(WorkerOfThePhone worker) {
        return worker.evaluate("isHeld").getAsBoolean();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
