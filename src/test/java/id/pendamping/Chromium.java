package id.pendamping;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, started once for all tests of a fork. Every test signs in anew: closing leaves no session and
 * no page behind. Without a Chromium a test is skipped, with {@code CI=true} it fails.
 */
public record Chromium(Browser browser) implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu");
    private static final int PHONE = 360;
    private static final int HEIGHT = 780;

    private static final class Started {

        /** Ends with the fork, as its driver does. */
        private static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path())
                        .setArgs(ARGUMENTS));
    }

    public static Path path() {
        Optional<Path> chromium = Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(chromium.isPresent(), "no Chromium here");
        }
        return chromium.orElseThrow();
    }

    public static Chromium open() {
        path();
        return new Chromium(Started.BROWSER);
    }

    /** A phone that forgets everything when it is closed. */
    public BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(PHONE, HEIGHT));
    }

    /** A process of its own, which can be ended and started again: what it keeps lies in the folder. */
    public BrowserContext phone(Path home) {
        return browser.browserType()
                .launchPersistentContext(
                        home,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(path())
                                .setArgs(ARGUMENTS)
                                .setViewportSize(PHONE, HEIGHT));
    }

    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
