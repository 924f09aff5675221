package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1})
    void takesAnyNumberBelowTheFirstPageForTheFirst(long number) {
        PageRequest asked = PageRequest.of(number, 50).within(120);
        assertThat(asked.number()).isEqualTo(1);
        assertThat(asked.offset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 1L << 31, (1L << 31) + 1, Long.MAX_VALUE})
    void takesAnyNumberPastTheEndForTheLast(long number) {
        PageRequest asked = PageRequest.of(number, 50).within(120);
        assertThat(asked.number()).isEqualTo(3);
        assertThat(asked.offset()).isEqualTo(100);
    }

    @Test
    void neverOverflows() {
        assertThat(PageRequest.of(Long.MAX_VALUE, 1_000).offset()).isEqualTo(2_147_483_646_000L);
        Page<String> huge = new Page<>(List.of(), Integer.MAX_VALUE, 1_000, Integer.MAX_VALUE);
        assertThat(huge.pages()).isEqualTo(2_147_484);
        assertThat(huge.first()).isEqualTo(2_147_483_646_001L);
        assertThat(huge.last()).isEqualTo(Integer.MAX_VALUE);
        assertThat(huge.hasNext()).isFalse();
        assertThat(PageRequest.of(7, 1).within(Integer.MAX_VALUE).number()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "50,1", "51,2", "100,2", "101,3"})
    void countsPages(int total, int pages) {
        assertThat(new Page<>(List.of(), 1, 50, total).pages()).isEqualTo(pages);
    }

    @Test
    void knowsItsPlaceInTheList() {
        Page<Integer> middle = Page.cut(numbers(120), PageRequest.of(2, 50));
        assertThat(middle.items()).hasSize(50).startsWith(51).endsWith(100);
        assertThat(List.of(middle.first(), middle.last())).containsExactly(51L, 100L);
        assertThat(middle.hasPrevious() && middle.hasNext()).isTrue();
        Page<Integer> last = Page.cut(numbers(120), PageRequest.of(99, 50));
        assertThat(last.items()).hasSize(20).endsWith(120);
        assertThat(last.hasPrevious()).isTrue();
        assertThat(last.hasNext()).isFalse();
        assertThat(last.last()).isEqualTo(120);
        assertThat(last.map(String::valueOf).items()).endsWith("120");
    }

    @Test
    void isEmptyWithOnePage() {
        Page<Integer> empty = Page.cut(List.of(), PageRequest.of(7, 50));
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.number()).isEqualTo(1);
        assertThat(empty.first()).isZero();
        assertThat(empty.last()).isZero();
        assertThat(empty.hasPrevious() || empty.hasNext()).isFalse();
    }

    @Test
    void isNeverOfNoSize() {
        assertThatThrownBy(() -> PageRequest.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> numbers(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }
}
