package id.pendamping.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.notices.Channel;
import id.pendamping.notices.Preference;
import id.pendamping.notices.QuietHours;
import id.pendamping.notices.Rule;
import id.pendamping.shared.Refusal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReadingTest {

    private static final List<Rule> OFFERED = List.of(Rule.CASE_CLOSED, Rule.REPORT_ACCEPTED);
    private static final Preference KEPT = new Preference(
            Locale.forLanguageTag("id"),
            Set.of(Channel.MAIL),
            "dewi@contoh.id",
            "+6281200000001",
            new QuietHours(21, 6),
            ZoneId.of("Asia/Jakarta"),
            null,
            Set.of("decree-ratified"));

    @Test
    void givesThePreferenceAnew() {
        SettingsReading reading = reading(new SettingsForm(
                "en",
                "true",
                "",
                null,
                "true",
                "0812 0000-0002",
                null,
                "22",
                "5",
                "Asia/Jayapura",
                "7",
                List.of("case-closed")));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.preference())
                .isEqualTo(new Preference(
                        Locale.ENGLISH,
                        Set.of(Channel.MAIL, Channel.WEBHOOK),
                        "dewi@contoh.id",
                        "+6281200000002",
                        new QuietHours(22, 5),
                        ZoneId.of("Asia/Jayapura"),
                        7,
                        Set.of("decree-ratified", "report-accepted")));
    }

    @Test
    void forgetsAnAddressThatNothingIsSentToAnyMore() {
        SettingsReading reading = reading(
                new SettingsForm("id", null, null, "true", null, null, "true", "21", "6", "Asia/Jakarta", "", null));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.preference().mail()).isNull();
        assertThat(reading.preference().phone()).isNull();
        assertThat(reading.preference().channels()).isEmpty();
        assertThat(reading.preference().digestHour()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dewi", "dewi@", "@contoh.id", "dewi@contoh", "dewi contoh@contoh.id", "a@b.c\r\nBcc: x@y.z"})
    void wantsAWholeMailAddress(String typed) {
        assertThat(fields(new SettingsForm(
                        "id", "true", typed, null, null, null, null, "21", "6", "Asia/Jakarta", "", null)))
                .containsExactly("email: refusal.notices.email");
    }

    @Test
    void wantsAnAddressForEveryChannelThatIsOn() {
        assertThat(fields(new SettingsForm(
                        "id", "true", null, "true", "true", null, "true", "21", "6", "Asia/Jakarta", "", null)))
                .containsExactly("email: refusal.notices.emailMissing", "phone: refusal.notices.phoneMissing");
    }

    @Test
    void wantsTheDigestOutsideOfTheQuietHours() {
        assertThat(fields(new SettingsForm(
                        "id", null, null, null, null, null, null, "21", "6", "Asia/Jakarta", "5", null)))
                .containsExactly("digest: refusal.notices.digestInQuietHours");
        assertThat(fields(new SettingsForm(
                        "id", null, null, null, null, null, null, "21", "6", "Asia/Jakarta", "6", null)))
                .isEmpty();
    }

    @Test
    void findsEverythingThatIsNoChoiceOfThePage() {
        assertThat(fields(new SettingsForm(
                        "jv", null, null, null, null, "021", null, "24", null, "Europe/Rome", "x", null)))
                .containsExactly(
                        "language: constraint.choice",
                        "phone: refusal.notices.phone",
                        "quietFrom: constraint.choice",
                        "quietUntil: constraint.choice",
                        "zone: constraint.choice",
                        "digest: constraint.choice");
    }

    private static List<String> fields(SettingsForm form) {
        return reading(form).problems().stream().map(SettingsReadingTest::words).toList();
    }

    private static String words(Refusal problem) {
        return problem.field() + ": " + problem.messageKey();
    }

    private static SettingsReading reading(SettingsForm form) {
        return new SettingsReading(form, KEPT, OFFERED);
    }
}
