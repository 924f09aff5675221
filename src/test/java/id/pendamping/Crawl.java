package id.pendamping;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes wherever links lead, as one person after the other, and holds what it finds against what every page must be: valid,
 * accessible, no wider than a screen, with targets that a finger meets. Of addresses that differ in their numbers alone a
 * person reads two; what is made of nothing new is only measured, and what somebody else has read to the letter is not even
 * that.
 */
final class Crawl {

    private static final int STATES = 4;
    private static final int WRONG = 400;
    private static final int HEIGHT = 800;
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    /** A phone, a small one, a desk, and a desk where everything is twice as large. */
    private static final List<Integer> WIDTHS = List.of(320, 360, 640, 1280);

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]:not([download])')]"
            + ".map(a => a.href.split('#')[0]).filter(href => href.startsWith(location.origin) && !href.includes('lang='))";

    /** What stands on the page beside its bar, without what is made anew for each reader. */
    private static final String CONTENT = "() => [...document.body.children].filter(part => !part.matches('header'))"
            + ".map(part => part.outerHTML.replace(/name=\"_csrf\"[^>]*/g, '')).join('')";

    private static final String UNFOLD =
            "() => document.querySelectorAll('main details').forEach(part => part.open = true)";

    /** What a mentor touches and is less than 44 px high, but for words in a sentence. */
    private static final String SMALL = "() => [...document.querySelectorAll("
            + "'a[href], button, summary, select, textarea, input:not([type=hidden])')]"
            + ".filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.matches('.skip'))"
            + ".map(e => [e, e.closest('label') ?? document.querySelector(`label[for=\"${e.id}\"]`)])"
            + ".filter(([e, label]) => Math.max(e.getBoundingClientRect().height,"
            + " e.matches('[type=radio], [type=checkbox], [type=file]') ? label?.getBoundingClientRect().height ?? 0 : 0) < 43.5)"
            + ".filter(([e]) => !(getComputedStyle(e).display === 'inline'"
            + " && e.parentElement.innerText.trim().length > e.innerText.trim().length))"
            + ".slice(0, 4).map(([e]) => Math.round(e.getBoundingClientRect().height) + ' px: ' + e.outerHTML.slice(0, 160))";

    private final Browser browser;
    private final String base;
    private final HtmlChecker html;
    private final NewKinds kinds = new NewKinds(false);
    private final Set<String> contents = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> states = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private int pages;
    private int readWithCare;

    Crawl(Browser browser, String base, HtmlChecker html) {
        this.browser = browser;
        this.base = base;
        this.html = html;
    }

    Set<String> faults() {
        return faults;
    }

    int pages() {
        return pages;
    }

    int readWithCare() {
        return readWithCare;
    }

    /** As somebody who has not signed in. */
    void asAStranger() {
        new Walk(
                        browser.newContext(new Browser.NewContextOptions().setAcceptDownloads(false))
                                .newPage(),
                        "nobody",
                        false)
                .go("/sign-in", "/check", "/offline", "/events");
    }

    void as(String login, String secret, boolean onAPhone) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setHasTouch(onAPhone).setAcceptDownloads(false))
                .newPage();
        page.navigate(base + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", secret);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
        new Walk(page, login, onAPhone).go(page.url().substring(base.length()), "/");
        page.context().close();
    }

    /** The way of one person. */
    private final class Walk {

        private final Page page;
        private final String who;
        private final boolean onAPhone;
        private final Map<String, Set<String>> found = new LinkedHashMap<>();
        private final Set<String> read = new HashSet<>();
        private final List<String> said = new ArrayList<>();
        private boolean hasMeasuredTheBar;

        Walk(Page page, String who, boolean onAPhone) {
            this.page = page;
            this.who = who;
            this.onAPhone = onAPhone;
            page.onPageError(said::add);
        }

        void go(String... starts) {
            Stream.of(starts).map(base::concat).forEach(this::find);
            for (Optional<String> next = next(); next.isPresent(); next = next()) {
                visit(next.get());
            }
        }

        private void find(String address) {
            URI place = URI.create(address);
            if (place.getQuery() == null
                    || place.getQuery().chars().filter(sign -> sign == '&').count() < 2) {
                found.computeIfAbsent(pattern(place), any -> new LinkedHashSet<>())
                        .add(address);
            }
        }

        /** A kind of page that was not read yet, or once only; rather one that nobody has read. */
        private Optional<String> next() {
            for (Map.Entry<String, Set<String>> kind : found.entrySet()) {
                if (read.add(kind.getKey())) {
                    return Optional.of(unseen(kind.getValue())
                            .orElseGet(() -> kind.getValue().iterator().next()));
                }
            }
            return found.entrySet().stream()
                    .filter(kind -> states.getOrDefault(kind.getKey(), 0) < STATES)
                    .flatMap(kind -> unseen(kind.getValue()).stream())
                    .findFirst();
        }

        private Optional<String> unseen(Set<String> addresses) {
            return addresses.stream().filter(address -> !seen.contains(address)).findFirst();
        }

        private void visit(String address) {
            if (seen.add(address)) {
                states.merge(pattern(URI.create(address)), 1, Integer::sum);
            }
            Response answer = open(address);
            if (answer == null
                    || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                return;
            }
            if (answer.status() >= WRONG) {
                fault("answers " + answer.status());
            }
            read(answer.text());
            ((List<?>) page.evaluate(LINKS)).forEach(link -> find(link.toString()));
            if (address.contains("/steps/")) {
                sendNothing();
            }
        }

        private @Nullable Response open(String address) {
            try {
                return page.navigate(address);
            } catch (PlaywrightException e) {
                if (e.getMessage().contains("Download is starting")
                        || e.getMessage().contains("ERR_ABORTED")) {
                    return null;
                }
                throw e;
            }
        }

        /** A form that is sent as it was opened comes back with everything that is missing. */
        private void sendNothing() {
            Locator button = page.locator("main form .acts > .btn-primary");
            if (button.count() == 1 && button.isVisible()) {
                Response answer =
                        page.waitForResponse(one -> one.request().isNavigationRequest(), () -> Visitor.follow(button));
                if (answer.status() >= WRONG) {
                    read(answer.text());
                }
            }
        }

        private void read(String source) {
            pages++;
            boolean isKnown = !contents.add((onAPhone ? PHONE : DESK) + String.valueOf(page.evaluate(CONTENT)));
            if (!isKnown || !hasMeasuredTheBar) {
                hold(source);
                hasMeasuredTheBar = true;
            }
            said.forEach(this::fault);
            said.clear();
        }

        private void hold(String source) {
            page.evaluate(UNFOLD);
            boolean isNew = kinds.mark(page);
            if (isNew) {
                readWithCare++;
                html.faults(source).forEach(this::fault);
            }
            for (int width : widths()) {
                page.setViewportSize(width, HEIGHT);
                check(() -> Visitor.mustFit(page));
                if (isNew && width == (onAPhone ? PHONE : DESK)) {
                    check(() -> Visitor.mustBeAccessible(page, true));
                }
                if (isNew && !onAPhone && width == PHONE) {
                    check(() -> Visitor.mustBeHit(page));
                }
                if (onAPhone && width == PHONE) {
                    ((List<?>) page.evaluate(SMALL)).forEach(small -> fault("is small: " + small));
                }
            }
        }

        /** From the one at which the page lies: it need not be laid out once more. */
        private List<Integer> widths() {
            List<Integer> widths = new ArrayList<>(WIDTHS);
            if (page.viewportSize().width != widths.get(0)) {
                Collections.reverse(widths);
            }
            return widths;
        }

        private void check(Runnable must) {
            try {
                must.run();
            } catch (AssertionError e) {
                fault(e.getMessage());
            }
        }

        private void fault(String words) {
            faults.add(who + " " + page.url().replace(base, "") + " " + words);
        }
    }

    /** Numbers, whatever they count, and values are left out. */
    private static String pattern(URI place) {
        String path = Arrays.stream(place.getPath()
                        .replaceFirst("/steps/[^/]+/", "/steps/*/")
                        .split("/"))
                .map(part -> part.chars().anyMatch(Character::isDigit) ? "*" : part)
                .collect(Collectors.joining("/"));
        return place.getQuery() == null
                ? path
                : path
                        + '?'
                        + Arrays.stream(place.getQuery().split("&"))
                                .map(parameter -> parameter.split("=")[0])
                                .sorted()
                                .collect(Collectors.joining("&"));
    }
}
