package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCheckTest {

    private final Objections objections = new Objections();

    @Test
    void linesThatAddUpToMoreThanThereIsAreNamed() {
        assertThat(LineCheck.total(List.of(line(999_999_999_999_999L), line(1)), objections))
                .isNull();
        assertThat(objections.all())
                .extracting(Refusal::field, Refusal::messageKey)
                .containsExactly(tuple("lines[1].unitPrice", "refusal.registration.totalTooMuch"));
    }

    @Test
    void theLargestSumIsOne() {
        assertThat(LineCheck.total(List.of(line(999_999_999_999_998L), line(1)), objections))
                .isEqualTo(Rupiah.of(999_999_999_999_999L));
        assertThat(objections.all()).isEmpty();
    }

    private static Registration.Line line(long price) {
        return new Registration.Line(BudgetLine.Category.ALAT, "Alat contoh", BigDecimal.ONE, "buah", Rupiah.of(price));
    }
}
