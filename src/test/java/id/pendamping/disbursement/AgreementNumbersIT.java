package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendampingTest
class AgreementNumbersIT {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentStore payments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoGroupsHaveNotOneNumberHoweverItIsWritten() {
        CaseId signed = scenario.caseAt("request-payment");
        CaseId other = scenario.caseAt("sign-agreement");
        String number = jdbc.sql("select number from agreement where case_id = :case")
                .param("case", signed.value())
                .query(String.class)
                .single();
        assertThat(payments.agreementNumberTaken(other, number)).isTrue();
        assertThat(payments.agreementNumberTaken(other, number.toLowerCase(Locale.ROOT)))
                .isTrue();
        assertThat(payments.agreementNumberTaken(other, number.replace("/", " / ")))
                .isTrue();
        assertThat(payments.agreementNumberTaken(other, number.replace("/", "\u2215")))
                .isTrue();
        assertThat(payments.agreementNumberTaken(other, "No. \"" + number + "\"."))
                .isTrue();
        assertThat(payments.agreementNumberTaken(signed, number)).isFalse();
        assertThat(payments.agreementNumberTaken(other, number + "9")).isFalse();
    }

    /** What stands in a table was brought into its form on the way in. */
    @Test
    void theDatabaseComparesNumbersAsTheProgramDoes() {
        List<String> marks = List.of(
                "",
                " ",
                ".",
                "No. ",
                "Nomor: ",
                "NO ",
                "nr.",
                "\u2116 ",
                "\"",
                "'",
                ",",
                "Nota No ",
                "SK ",
                "\u2215",
                "\u2044",
                "/",
                " / ",
                "-",
                "\u2013",
                "\u00a0",
                "...",
                "no",
                "Kuitansi nomor ",
                "bon ",
                "Kwitansi no. ",
                "No. : ",
                "#",
                "(",
                ")",
                "1 ",
                "\\",
                ":");
        List<String> cores =
                List.of("PKS-35/2026", "7", "A.7", "Nota 12", "-", "", "NOMOR", "\uff21\uff17", "1/I/2026.", "No-9");
        for (String core : cores) {
            for (String before : marks) {
                for (String behind : marks) {
                    String kept = NormalForm.line(before + core + behind);
                    assertThat(jdbc.sql("select compared_number(:kept)")
                                    .param("kept", kept)
                                    .query(String.class)
                                    .single())
                            .as(kept)
                            .isEqualTo(NormalForm.comparedNumber(before + core + behind));
                }
            }
        }
    }
}
