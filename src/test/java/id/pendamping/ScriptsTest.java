package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scripts by themselves in a real browser, without the program. Every function that a file of {@code src/test/js} exports
 * is a test; the compiler of TypeScript reads all scripts as a linter.
 */
class ScriptsTest {

    private static final Path TESTS = Path.of("src/test/js");
    private static final Path SCRIPTS = Path.of("src/main/resources/static");

    private static Chromium chromium;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @TestFactory
    Stream<DynamicContainer> doWhatTheirTestsSay() {
        return Texts.files(TESTS, ".test.js").stream()
                .map(TESTS::relativize)
                .map(file -> dynamicContainer(file.toString(), tests(file)));
    }

    /** One page for a file, loaded anew for each of its tests. */
    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> tests(Path file) {
        String address = "/test/" + file;
        Page page = SourceFiles.open(chromium.browser().newContext());
        var names = (List<String>) page.evaluate("async file => Object.keys(await import(file))", address);
        assertThat(names).as(address).isNotEmpty();
        return names.stream()
                .map(name -> dynamicTest(name, () -> run(page, address, name)))
                .onClose(page.context()::close);
    }

    private static void run(Page page, String address, String name) {
        SourceFiles.openAnew(page);
        page.evaluate("async ([file, name]) => { await (await import(file))[name](); }", List.of(address, name));
    }

    @Test
    @SuppressWarnings("unchecked")
    void passTheLinter() {
        Map<String, String> sources = new TreeMap<>();
        for (Path script : Texts.files(SCRIPTS, ".js")) {
            sources.put("/" + SCRIPTS.relativize(script), Texts.content(script));
        }
        for (Path script : Texts.files(TESTS, ".js")) {
            sources.put("/test/" + TESTS.relativize(script), Texts.content(script));
        }
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = SourceFiles.open(context);
            var findings = (List<String>)
                    page.evaluate("async sources => (await import('/test/lint.js')).lint(sources)", sources);
            assertThat(findings).isEmpty();
        }
    }
}
