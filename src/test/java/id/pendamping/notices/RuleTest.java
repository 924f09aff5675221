package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @CsvSource({
        "aid-disbursed, amount, 20, AID_DISBURSED",
        "transfer-returned, next, REPAIR, TRANSFER_RETURNED",
        "transfer-settled, decision, AWAITED, TRANSFER_SETTLED",
        "failed-transfer-decided, verdict, WITHDRAWN, AID_WITHDRAWN",
        "report-reminded, rung, FIRST_REMINDER, REPORT_REMINDED",
        "warning-issued, rung, FIRST_WARNING, REPORT_WARNED",
        "warning-issued, rung, FIRST_WARNING, REPORT_WARNED_COORDINATOR",
        "warning-issued, rung, FIRST_WARNING, REPORT_WARNED_OFFICER",
        "report-referred, dueOn, 2023-11-29, REPORT_REFERRED",
        "report-referred, dueOn, 2023-11-29, REPORT_REFERRED_OFFICER",
        "report-judged, result, REVISION, REPORT_REVISION",
        "report-judged, result, REJECT, REPORT_REJECTED",
        "report-decided, verdict, ACCEPTED, REPORT_ACCEPTED",
        "report-decided, verdict, RETURNED, REPORT_RETURNED",
        "refund-verified, verdict, VALID, REFUND_VALID",
        "refund-verified, verdict, INVALID, REFUND_INVALID",
        "case-closed, settlement, SETTLED, CASE_CLOSED",
        "administration-verified, verification, RETURNED, REGISTRATION_RETURNED",
        "group-screened, approval, FULL, GROUP_RISKY",
        "group-rejected, reason, FIELD, GROUP_REJECTED",
        "decree-ratified, ratification, RATIFIED, DECREE_RATIFIED"
    })
    void tellsWhatConcernsAPerson(String type, String component, String value, Rule rule) {
        assertThat(Rule.of(CaseEvents.event(type, "{\"" + component + "\":\"" + value + "\"}")))
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "report-judged, result, ACCEPT",
        "group-screened, approval, SECOND",
        "administration-verified, verification, PASSED",
        "decree-ratified, ratification, RETURNED",
        "transfer-settled, decision, PAID_AGAIN",
        "failed-transfer-decided, verdict, AGAIN",
        "group-registered, members, 10"
    })
    void isSilentAboutTheRest(String type, String component, String value) {
        assertThat(Rule.of(CaseEvents.event(type, "{\"" + component + "\":\"" + value + "\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsInBothLanguages(Rule rule) {
        assertThat(ResourceBundle.getBundle("messages/notices", java.util.Locale.ROOT)
                        .containsKey("notice." + rule.kind()))
                .isTrue();
        assertThat(ResourceBundle.getBundle("messages/notices_en", java.util.Locale.ROOT)
                        .containsKey("notice." + rule.kind()))
                .isTrue();
    }

    @Test
    void isKeptUnderItsName() {
        assertThat(Rule.REPORT_REVISION.kind()).isEqualTo("report-revision");
    }
}
