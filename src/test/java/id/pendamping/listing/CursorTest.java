package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        Cursor cursor = Cursor.at(LocalDate.of(2023, 11, 15), 4711L, "Mandiri Jaya", "");
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "2023-11-15 4711", "ä", "A", "AAAA"})
    void isNothingElse(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void leadsFromPartToPartToTheEnd() {
        Slice<Integer> first = Slice.of(List.of(1, 2, 3), 2, Cursor::at);
        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.next()).isEqualTo(Cursor.at(2));
        Slice<Integer> last = Slice.of(List.of(3, 4), 2, Cursor::at);
        assertThat(last.items()).containsExactly(3, 4);
        assertThat(last.next()).isNull();
        assertThat(Slice.of(List.of(), 2, Cursor::at).next()).isNull();
    }
}
