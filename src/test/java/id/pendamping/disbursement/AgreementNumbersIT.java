package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
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
        assertThat(payments.agreementNumberTaken(signed, number)).isFalse();
        assertThat(payments.agreementNumberTaken(other, number + "9")).isFalse();
    }
}
