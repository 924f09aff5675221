package id.pendamping;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTML checker of the W3C. It brings its own server and parsers, which the program must not meet: they lie in a folder of
 * their own and see nothing but the JDK.
 */
final class HtmlChecker {

    private static final Path FOLDER = Path.of("target/html-checker");
    private static final JsonMapper JSON = new JsonMapper();
    private static final long STACK = 64L << 20;

    /** Its schemas lie deeper in each other than the stack of a test reaches. */
    private static final ExecutorService ROOMY = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "html-checker", STACK);
        thread.setDaemon(true);
        return thread;
    });

    private final Object checker;
    private final Method validate;

    private HtmlChecker(Object checker, Method validate) {
        this.checker = checker;
        this.validate = validate;
    }

    static HtmlChecker load() throws ReflectiveOperationException {
        URL[] jars =
                Texts.files(FOLDER, ".jar").stream().map(HtmlChecker::address).toArray(URL[]::new);
        if (jars.length == 0) {
            throw new IllegalStateException("Nothing lies in " + FOLDER + "; mvn process-test-resources puts it there");
        }
        Class<?> type = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())
                .loadClass("nu.validator.client.EmbeddedValidator");
        Object checker = type.getDeclaredConstructor().newInstance();
        type.getMethod("setNoLangDetect", boolean.class).invoke(checker, true);
        return new HtmlChecker(checker, type.getMethod("validate", InputStream.class));
    }

    /** What is wrong with the page, each with the place. */
    List<String> faults(String page) {
        List<String> faults = new ArrayList<>();
        for (JsonNode message : JSON.readTree(report(page)).path("messages")) {
            if (!message.path("type").asString().equals("info")) {
                faults.add(message.path("message").asString() + " "
                        + message.path("extract").asString().strip());
            }
        }
        return faults;
    }

    private String report(String page) {
        InputStream source = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return (String) validate.invoke(checker, source);
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        ROOMY)
                .join();
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
