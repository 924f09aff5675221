package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a real browser, who types into fields by their name. Every page they come to must be accessible (WCAG 2.2 AA),
 * fit its screen and log no error.
 */
public final class Visitor {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String CONTRAST = "color-contrast";
    private static final int NARROWEST = 320;
    private static final int DESK = 800;
    private static final int SEND_TWICE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Turns to the part of the page and unfolds the row in which something stands. */
    private static final String REACH =
            "e => { const part = e.closest('[data-part]'); if (part?.hidden) location.hash = part.id;"
                    + " const line = e.closest('.one');"
                    + " if (line?.hidden) document.querySelector(`.lines a[href='#${line.id}']`).click();"
                    + " e.closest('details')?.setAttribute('open', ''); }";

    /** Asked for nothing else: everything that is in order comes to a megabyte per page. */
    private static final String VIOLATIONS =
            "([type, values, without, where]) => axe.run(where || document, { runOnly: { type, values },"
                    + " resultTypes: ['violations'], rules: type === 'tag' ? { 'label-content-name-mismatch': { enabled: true },"
                    + " ...Object.fromEntries(without.map(rule => [rule, { enabled: false }])) } : {} })"
                    + ".then(result => result.violations.map(found => found.id + ': '"
                    + " + found.nodes.slice(0, 3).map(node => node.html).join(' ')))";

    private static final String WIDEST =
            "() => [...document.querySelectorAll('body *')].map(e => [e.getBoundingClientRect().right, e.outerHTML])"
                    + ".sort((a, b) => b[0] - a[0])[0][1].slice(0, 200)";

    /** What one of the same name has read with care in this run, whichever case it was about. */
    private static final Set<String> MET = ConcurrentHashMap.newKeySet();

    private static final NewKinds AT_A_DESK = new NewKinds(true);
    private static final NewKinds ON_A_PHONE = new NewKinds(true);

    private static final Pattern WHICH_ONE =
            Pattern.compile("TKM-\\d{4}-\\d{4}-\\d{5}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Page page;
    private final String base;
    private final boolean onPhone;
    private final List<String> faults = new ArrayList<>();
    private String login = "";
    private int clicks;
    private Duration waited = Duration.ZERO;

    /**
     * What tasks took. Opening one is no click: it is done by sending the one before.
     *
     * @param clicks a field that is typed into is one, a picture and a choice from a list are two; what stands there already is none
     * @param waited until a page stood, once something had been clicked
     */
    record Effort(int clicks, Duration waited) {}

    private Visitor(Browser browser, int port, boolean onPhone) {
        var screen = onPhone
                ? new Browser.NewContextOptions()
                        .setViewportSize(360, 780)
                        .setHasTouch(true)
                        .setIsMobile(true)
                : new Browser.NewContextOptions().setViewportSize(1280, 800);
        this.page = browser.newContext(screen).newPage();
        this.base = "http://localhost:" + port;
        this.onPhone = onPhone;
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
    }

    static Visitor atADesk(Browser browser, int port, String login, String secret) {
        return new Visitor(browser, port, false).signIn(login, secret);
    }

    static Visitor onAPhone(Browser browser, int port, String login, String secret) {
        return new Visitor(browser, port, true).signIn(login, secret);
    }

    private Visitor signIn(String who, String secret) {
        login = who;
        page.navigate(base + "/sign-in");
        mustFit(page);
        page.fill("#login", who);
        page.fill("#secret", secret);
        follow(page.locator("form:has(#login) .btn-primary"));
        look();
        return this;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(base + path);
        look();
    }

    /** Follows the link to a task from the list where the person finds it. */
    void take(String number, String step) {
        page.navigate(base + (onPhone ? "/mentor" : "/tasks?q=" + number));
        look();
        String address = "/cases/" + number + "/steps/" + step;
        Locator link = page.locator("a[href$='" + address + "']").first();
        click(0, () -> {
            if (link.count() == 0) {
                // a mentor to whom other tests left more than the home page shows
                page.navigate(base + address);
            } else {
                follow(link);
            }
        });
        awaitDraft();
        look();
    }

    /** Since it was asked for last. */
    Effort effort() {
        var effort = new Effort(clicks, waited);
        clicks = 0;
        waited = Duration.ZERO;
        return effort;
    }

    private void click(int times, Runnable touch) {
        clicks += times;
        long begun = System.nanoTime();
        touch.run();
        waited = waited.plusNanos(System.nanoTime() - begun);
    }

    /** What was kept has to be there before more is typed. */
    private void awaitDraft() {
        if (page.locator("form[data-draft]").count() > 0) {
            page.locator("form[data-draft][data-ready]").waitFor();
        }
    }

    /** Types the answers, adding rows as they are needed. */
    void type(Map<String, String> answers) {
        answers.forEach((name, value) -> {
            Locator field = page.locator("main form [name='" + name + "']");
            if (field.count() == 0) {
                String list = name.substring(0, name.lastIndexOf('['));
                Locator add = page.locator("button[name=_add][value='" + list + "']");
                add.evaluate(REACH);
                clicks++;
                add.click();
                field.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            }
            field.first().evaluate(REACH);
            clicks += clicksFor(field, name, value);
            switch (String.valueOf(field.first().evaluate("e => e.type || e.tagName"))) {
                case "hidden" -> field.first().evaluate("(e, typed) => e.value = typed", value);
                case "radio" -> page.check("[name='" + name + "'][value='" + value + "']");
                case "checkbox" -> field.check();
                case "select-one" -> field.selectOption(value);
                default -> field.fill(value);
            }
        });
    }

    private int clicksFor(Locator field, String name, String value) {
        return switch (String.valueOf(field.first().evaluate("e => e.type || e.tagName"))) {
            case "radio" -> page.isChecked("[name='" + name + "'][value='" + value + "']") ? 0 : 1;
            case "checkbox" -> field.isChecked() ? 0 : 1;
            case "hidden", "select-one" -> field.first().inputValue().equals(value) ? 0 : 2;
            default -> field.first().inputValue().equals(value) ? 0 : 1;
        };
    }

    /** Sends the form, reading everything once more where the page asks for that. */
    void send() {
        for (int times = 0; times < SEND_TWICE && page.url().contains("/steps/"); times++) {
            Locator button = page.locator("main form .acts > .btn-primary");
            click(1, () -> leave(page, onPhone ? button::tap : button::click));
            look();
        }
        assertThat(page.locator(".errors").allInnerTexts()).as(page.url()).isEmpty();
        assertThat(page.locator(".note.leaf").first().isVisible())
                .as(page.url())
                .isTrue();
    }

    /** Clicks what leads to another page and waits until that one stands and its script has run. */
    static void follow(Locator link) {
        leave(link.page(), link::click);
    }

    private static void leave(Page page, Runnable touch) {
        page.evaluate("document.documentElement.id = 'left'");
        touch.run();
        page.locator("html:not(#left)").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    /** Holds the page against what every page must be; the same page is read with care once per person and screen. */
    void look() {
        mustFit(page);
        String known = onPhone
                + login
                + WHICH_ONE.matcher(page.title() + page.url().replace(base, "")).replaceAll("");
        if (MET.add(known)) {
            mustBeAccessible(page);
        }
        if (onPhone) {
            var usual = page.viewportSize();
            page.setViewportSize(NARROWEST, usual.height);
            mustFit(page);
            page.setViewportSize(usual.width, usual.height);
        }
        assertThat(faults).as(page.url()).isEmpty();
    }

    /**
     * Waits until the promise says yes; {@link Page#waitForFunction} takes the promise itself for a yes. A page that is left
     * meanwhile is asked again when the next one stands.
     */
    static void await(Page page, String promise, @Nullable Object argument) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        fault -> String.valueOf(fault.getMessage()).contains("context was destroyed"))
                .until(() -> Boolean.TRUE.equals(page.evaluate(promise, argument)));
    }

    /** Against WCAG 2.2 AA; contrast, which is most of the work, of what no page on such a screen had before. */
    public static void mustBeAccessible(Page page) {
        mustBeAccessible(page, (page.viewportSize().width < DESK ? ON_A_PHONE : AT_A_DESK).mark(page));
    }

    /**
     * The same, with contrast held against what {@link NewKinds} has marked.
     *
     * @param anew whether it has marked anything
     */
    static void mustBeAccessible(Page page, boolean anew) {
        mustHold(page, "tag", WCAG, List.of(CONTRAST), "");
        if (anew) {
            mustHold(page, "rule", List.of(CONTRAST), List.of(), NewKinds.MARKED);
        }
    }

    /** Whatever is touched is at least 24 px in both directions, or has as much room around it. */
    static void mustBeHit(Page page) {
        mustHold(page, "rule", List.of("target-size"), List.of(), "");
    }

    private static void mustHold(Page page, String kind, List<String> asked, List<String> without, String where) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, List.of(kind, asked, without, where)))
                .as(page.url())
                .isEmpty();
    }

    /** Nothing has to be scrolled sideways. */
    public static void mustFit(Page page) {
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        int offered = page.viewportSize().width;
        if (needed > offered) {
            fail("%s needs %d px of %d for %s", page.url(), needed, offered, page.evaluate(WIDEST));
        }
    }
}
