package id.pendamping;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The text bundles as they lie in the source tree. */
public final class Texts {

    static final Path HOME = Path.of("src/main/resources/messages");

    private Texts() {}

    /** The bundles by name, without language. */
    static List<String> bundles() {
        return files(HOME, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
                .distinct()
                .toList();
    }

    static Map<String, String> indonesian(String bundle) {
        return read(HOME.resolve(bundle + ".properties"));
    }

    static Map<String, String> english(String bundle) {
        return read(HOME.resolve(bundle + "_en.properties"));
    }

    /** Every key of every bundle. */
    static Set<String> keys() {
        Map<String, String> all = new LinkedHashMap<>();
        bundles().forEach(bundle -> all.putAll(indonesian(bundle)));
        return all.keySet();
    }

    public static List<Path> files(Path home, String ending) {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    twice.add((String) key);
                }
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!twice.isEmpty()) {
            throw new IllegalStateException(file + " says twice: " + twice);
        }
        return texts;
    }
}
