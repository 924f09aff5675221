package id.pendamping.contract;

import id.pendamping.desk.Declared;
import id.pendamping.journal.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.StringUtils;

/** The contract as the sources say it, without Spring. */
final class Contract {

    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

    private Contract() {}

    static EventTypes events() {
        return new EventTypes(Facts.catalogue(), Declared.meanings());
    }

    static Wording words() {
        try {
            Properties settings = PropertiesLoaderUtils.loadProperties(new FileSystemResource(SETTINGS));
            var texts = new ResourceBundleMessageSource();
            texts.setBasenames(
                    StringUtils.commaDelimitedListToStringArray(settings.getProperty("spring.messages.basename")));
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
            return new Wording(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
