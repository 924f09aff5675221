package id.pendamping;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a page of the tests of scripts is served: the scripts, their tests and the compiler, as they lie in the sources. */
final class SourceFiles {

    private static final String SITE = "http://localhost";
    private static final String TYPESCRIPT = "META-INF/resources/webjars/typescript/";
    private static final Map<String, Path> FOLDERS =
            Map.of("/js/", Path.of("src/main/resources/static/js"), "/test/", Path.of("src/test/js"));

    private SourceFiles() {}

    /** An empty page beside them. */
    static Page open(BrowserContext context) {
        context.route(SITE + "/**", SourceFiles::serve);
        Page page = context.newPage();
        page.navigate(SITE + "/");
        return page;
    }

    /** The empty page once more, without anything that was kept meanwhile. */
    static void openAnew(Page page) {
        page.navigate("about:blank");
        var origin = new JsonObject();
        origin.addProperty("origin", SITE);
        origin.addProperty("storageTypes", "all");
        CDPSession session = page.context().newCDPSession(page);
        session.send("Storage.clearDataForOrigin", origin);
        session.detach();
        page.navigate(SITE + "/");
        page.evaluate("sessionStorage.clear()");
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(SITE.length());
        var answer = new Route.FulfillOptions();
        if (path.equals("/")) {
            route.fulfill(answer.setContentType("text/html").setBody("<!doctype html><title>-</title><body></body>"));
        } else {
            find(path)
                    .ifPresentOrElse(
                            content -> route.fulfill(
                                    answer.setContentType("text/javascript").setBodyBytes(content)),
                            () -> route.fulfill(answer.setStatus(404)));
        }
    }

    private static Optional<byte[]> find(String path) {
        try {
            for (Map.Entry<String, Path> folder : FOLDERS.entrySet()) {
                Path file = folder.getValue()
                        .resolve(path.substring(
                                Math.min(path.length(), folder.getKey().length())));
                if (path.startsWith(folder.getKey()) && Files.isRegularFile(file)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            }
            return path.startsWith("/typescript/")
                    ? compiler(path.substring("/typescript/".length()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> compiler(String name) throws IOException {
        try (InputStream version = resource("META-INF/maven/org.webjars.npm/typescript/pom.properties")) {
            var pom = new Properties();
            pom.load(version);
            try (InputStream file = resource(TYPESCRIPT + pom.getProperty("version") + "/lib/" + name)) {
                return Optional.of(file.readAllBytes());
            }
        }
    }

    private static InputStream resource(String name) {
        return ClassLoader.getSystemResourceAsStream(name);
    }
}
