package id.pendamping.expenses;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Consequence;
import id.pendamping.shared.Rupiah;
import org.junit.jupiter.api.Test;

class UnexplainedMoneyTest {

    @Test
    void whatIsLeftAndWhatIsNotProvenAreToldApart() {
        assertThat(UnexplainedMoney.of(Rupiah.of(5_972_000), Rupiah.of(150_000)))
                .containsExactly(
                        Consequence.of("foreseen.report.left", Rupiah.of(5_972_000)),
                        Consequence.of("foreseen.report.gap", Rupiah.of(150_000)));
    }

    @Test
    void nothingIsSaidOfAReportThatExplainsEverything() {
        assertThat(UnexplainedMoney.of(Rupiah.ZERO, Rupiah.ZERO)).isEmpty();
    }
}
