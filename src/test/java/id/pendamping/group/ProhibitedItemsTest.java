package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProhibitedItemsTest {

    private final ProhibitedItems.Words words = new ProhibitedItems.Words(List.of("upah", "sepeda motor", "utang"));

    @Test
    void findsWholeWords() {
        assertThat(words.nameIn("Upah pekerja")).isTrue();
        assertThat(words.nameIn("Bayar UTANG, lama")).isTrue();
        assertThat(words.nameIn("Kredit sepeda-motor")).isTrue();
        assertThat(words.nameIn("Kupah dan mesin motor")).isFalse();
    }
}
