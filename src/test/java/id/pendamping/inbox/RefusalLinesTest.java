package id.pendamping.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalLinesTest {

    @Test
    void comeBackAsTheyWereKept() {
        List<Refusal> reasons = List.of(
                Refusal.at("amount", "refusal.payment.amount", Rupiah.of(20_000_000), Rupiah.of(1)),
                Refusal.of("refusal.date.future", LocalDate.of(2023, 11, 15)),
                Refusal.of("refusal.letter.said", "date:never {0} rupiah:"));

        assertThat(RefusalLines.fromJson(RefusalLines.toJson(reasons))).isEqualTo(reasons);
        assertThat(RefusalLines.codes(reasons))
                .isEqualTo("amount: refusal.payment.amount; refusal.date.future; refusal.letter.said");
    }

    @Test
    void holdNoNumberOfAPerson() {
        assertThat(RefusalLines.toJson(List.of(Refusal.of("refusal.letter.said", "NIK 3509014405900001"))))
                .doesNotContain("3509014405900001");
    }
}
