package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        Cursor cursor = Cursor.at(LocalDate.of(2023, 11, 15), 4711L, "Mandiri Jaya", "");
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.valueOf(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "2023-11-15 4711", "ä", "A"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Cursor.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadFromTheAddressOfAPage() {
        Cursor cursor = Cursor.at(7);
        assertThat(DefaultConversionService.getSharedInstance().convert(cursor.toString(), Cursor.class))
                .isEqualTo(cursor);
    }

    @Test
    void leadsFromPartToPartToTheEnd() {
        Slice<Integer> first = Slice.of(List.of(1, 2, 3), 2, Cursor::at);
        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.next()).isEqualTo(Cursor.at(2));
        Slice<Integer> last = Slice.of(List.of(3, 4), 2, Cursor::at);
        assertThat(last.items()).containsExactly(3, 4);
        assertThat(last.next()).isNull();
        assertThat(Objects.requireNonNull(Slice.of(List.of(), 2, Cursor::at)).next())
                .isNull();
    }
}
