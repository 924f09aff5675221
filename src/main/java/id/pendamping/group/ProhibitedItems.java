package id.pendamping.group;

import id.pendamping.shared.NormalForm;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What aid may not be spent on, by the words that name it. */
@Component
class ProhibitedItems {

    private final JdbcClient jdbc;

    ProhibitedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Words words() {
        return new Words(jdbc.sql("select words from prohibited_item")
                .query(String.class)
                .list());
    }

    /** The words as they stand now. */
    record Words(List<String> words) {

        boolean nameIn(String description) {
            String plain = " " + NormalForm.compared(description).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
            return words.stream().anyMatch(word -> plain.contains(" " + word + " "));
        }
    }
}
