package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PreferenceTest {

    private static final Set<Channel> BOTH = EnumSet.allOf(Channel.class);
    private static final String MAIL = "dewi@contoh.id";
    private static final String PHONE = "+6281200000001";

    @Test
    void goesOverWhatIsSetUpSwitchedOnAndHasAnAddress() {
        assertThat(preference(BOTH, MAIL, PHONE).ways(Rule.CASE_CLOSED, BOTH)).isEqualTo(BOTH);
        assertThat(preference(BOTH, MAIL, null).ways(Rule.CASE_CLOSED, BOTH)).containsExactly(Channel.MAIL);
        assertThat(preference(BOTH, MAIL, PHONE).ways(Rule.CASE_CLOSED, Set.of(Channel.WEBHOOK)))
                .containsExactly(Channel.WEBHOOK);
        assertThat(preference(Set.of(Channel.WEBHOOK), MAIL, PHONE).ways(Rule.CASE_CLOSED, BOTH))
                .containsExactly(Channel.WEBHOOK);
        assertThat(preference(BOTH, MAIL, PHONE).ways(Rule.AID_DISBURSED, Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {
                "MENTOR_LEFT",
                "MENTOR_LEFT_COORDINATOR",
                "MENTOR_FOLLOWS",
                "AID_DISBURSED",
                "TRANSFER_RETURNED",
                "AID_WITHDRAWN",
                "LATE_RETURN_REPORTED",
                "GROUP_WITHDREW",
                "GROUP_WITHDREW_REGISTRAR",
                "FORCE_MAJEURE_DECIDED",
                "CLOCKS_RESTARTED",
                "LOSS_ANSWERED",
                "LOSS_DECIDED",
                "REPORT_REMINDED",
                "RECALL_DECIDED",
                "REPORT_WARNED",
                "REPORT_REFERRED",
                "REPORT_REVISION",
                "REPORT_REJECTED",
                "FINDING_RAISED",
                "CASE_SUSPENDED",
                "CASE_SUSPENDED_OFFICER",
                "SUSPENSION_LIFTED",
                "GROUP_CHANGE_DECIDED",
                "GROUP_REVIEWED",
                "REGISTRATION_RETURNED",
                "GROUP_REJECTED"
            })
    void isNeverDeclinedWhereThePersonHasToKnow(Rule rule) {
        Preference everythingOff = declining(preference(Set.of(), MAIL, PHONE), rule);
        assertThat(everythingOff.ways(rule, BOTH)).isEqualTo(BOTH);
        assertThat(everythingOff.takes(rule, Channel.MAIL)).isTrue();
        assertThat(declining(preference(Set.of(Channel.MAIL), MAIL, PHONE), rule)
                        .ways(rule, BOTH))
                .as("what is switched on is enough")
                .containsExactly(Channel.MAIL);
        assertThat(preference(Set.of(), null, null).ways(rule, BOTH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "MENTOR_LEFT",
                "MENTOR_LEFT_COORDINATOR",
                "MENTOR_FOLLOWS",
                "AID_DISBURSED",
                "TRANSFER_RETURNED",
                "AID_WITHDRAWN",
                "LATE_RETURN_REPORTED",
                "GROUP_WITHDREW",
                "GROUP_WITHDREW_REGISTRAR",
                "FORCE_MAJEURE_DECIDED",
                "CLOCKS_RESTARTED",
                "LOSS_ANSWERED",
                "RECALL_DECIDED",
                "LOSS_DECIDED",
                "REPORT_REMINDED",
                "REPORT_WARNED",
                "REPORT_REFERRED",
                "REPORT_REVISION",
                "REPORT_REJECTED",
                "FINDING_RAISED",
                "CASE_SUSPENDED",
                "CASE_SUSPENDED_OFFICER",
                "SUSPENSION_LIFTED",
                "GROUP_CHANGE_DECIDED",
                "GROUP_REVIEWED",
                "REGISTRATION_RETURNED",
                "GROUP_REJECTED"
            })
    void isDeclinedWhereThePersonMay(Rule rule) {
        Preference declined = declining(preference(BOTH, MAIL, PHONE), rule);
        assertThat(declined.ways(rule, BOTH)).isEmpty();
        assertThat(declined.takes(rule, Channel.MAIL)).isFalse();
        assertThat(preference(Set.of(), MAIL, PHONE).ways(rule, BOTH)).isEmpty();
        assertThat(preference(Set.of(Channel.WEBHOOK), MAIL, PHONE).takes(rule, Channel.MAIL))
                .as("switched off after it was planned")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2023-11-15T00:59:00Z, 2023-11-15T01:00:00Z",
        "Asia/Jakarta, 2023-11-15T01:00:00Z, 2023-11-16T01:00:00Z",
        "Asia/Makassar, 2023-11-15T00:59:00Z, 2023-11-16T00:00:00Z",
        "Asia/Jayapura, 2023-11-14T22:30:00Z, 2023-11-14T23:00:00Z"
    })
    void collectsForTheNextHourOfTheDigest(String zone, Instant told, Instant sent) {
        assertThat(digest(8, zone).notBefore(told)).isEqualTo(sent);
    }

    @Test
    void neverSendsADigestInQuietHours() {
        assertThat(digest(22, "Asia/Jakarta").notBefore(Instant.parse("2023-11-15T03:00:00Z")))
                .isEqualTo(Instant.parse("2023-11-15T23:00:00Z"));
    }

    private static Preference preference(Set<Channel> on, @Nullable String mail, @Nullable String phone) {
        return new Preference(
                Locale.ENGLISH, on, mail, phone, new QuietHours(21, 6), ZoneId.of("Asia/Jakarta"), null, Set.of());
    }

    private static Preference declining(Preference from, Rule rule) {
        return new Preference(
                from.language(),
                from.channels(),
                from.mail(),
                from.phone(),
                from.quiet(),
                from.zone(),
                null,
                Set.of(rule.kind()));
    }

    private static Preference digest(int hour, String zone) {
        return new Preference(
                Locale.ENGLISH, BOTH, MAIL, PHONE, new QuietHours(21, 6), ZoneId.of(zone), hour, Set.of());
    }
}
