package id.pendamping.lifecycle.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of process models and decision tables in the reader's language. The models are Indonesian; what a word is
 * elsewhere stands in {@code bpmn/words_<language>.properties}, and a word that is missing there stays as it is.
 */
public final class ModelWords {

    private static final Map<String, ModelWords> LANGUAGES = new ConcurrentHashMap<>();

    private final Properties words;

    private ModelWords(Properties words) {
        this.words = words;
    }

    public static ModelWords in(Locale language) {
        return LANGUAGES.computeIfAbsent(language.getLanguage(), ModelWords::read);
    }

    public String of(String word) {
        return words.getProperty(word, word);
    }

    private static ModelWords read(String language) {
        Properties words = new Properties();
        try (InputStream file = ModelWords.class.getResourceAsStream("/bpmn/words_" + language + ".properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelWords(words);
    }
}
