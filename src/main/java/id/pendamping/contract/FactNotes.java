package id.pendamping.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the records of the facts do not say themselves: what a number counts, what a text looks like. */
final class FactNotes {

    private static final String FILE = "events/facts.properties";

    private final Properties notes;

    FactNotes() {
        try {
            notes = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    String example(String literal, String field) {
        String note = note(literal, field);
        return note == null ? null : note.split(";")[0].strip();
    }

    String neededExample(String literal, String field) {
        String example = example(literal, field);
        if (example == null) {
            throw new IllegalStateException("Write field." + literal + '.' + field + " into " + FILE);
        }
        return example;
    }

    @Nullable
    String unit(String literal, String field) {
        String note = note(literal, field);
        return note == null || note.indexOf(';') < 0 ? null : note.split(";")[1].strip();
    }

    private @Nullable String note(String literal, String field) {
        return notes.getProperty("field." + literal + '.' + field, notes.getProperty("field." + field));
    }
}
