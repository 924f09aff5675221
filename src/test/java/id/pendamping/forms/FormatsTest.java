package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 10);

    private final Formats formats =
            new Formats(texts(), Clock.fixed(Instant.parse("2024-01-10T07:05:00Z"), ZoneId.of("Asia/Jakarta")));

    @BeforeEach
    void readInIndonesian() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepsRpAndTheAmountOnOneLine() {
        assertThat(formats.rupiah(Rupiah.of(20_000_000))).isEqualTo("Rp\u00a020.000.000");
        assertThat(formats.rupiah(0L)).isEqualTo("Rp\u00a00");
        assertThat(formats.amount(999_999_999_999_999L)).isEqualTo("999.999.999.999.999");
    }

    @Test
    void writesAmountsTheSameInEveryLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.rupiah(1_234_567)).isEqualTo("Rp\u00a01.234.567");
    }

    @Test
    void roundsHeadlinesFromABillionOn() {
        assertThat(formats.about(Rupiah.of(999_999_999))).isEqualTo("Rp\u00a0999.999.999");
        assertThat(formats.about(Rupiah.of(1_219_106_000_000L))).isEqualTo("Rp\u00a01.219,11\u00a0miliar");
        assertThat(formats.ratio(11.4)).isEqualTo("11,40");
    }

    @Test
    void writesDatesInWords() {
        assertThat(formats.date(LocalDate.of(2023, 11, 15))).isEqualTo("15 November 2023");
        assertThat(formats.weekday(TODAY)).isEqualTo("Rabu, 10 Januari 2024");
        assertThat(formats.day(LocalDate.of(2024, 8, 17))).isEqualTo("17 Agustus");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.weekday(TODAY)).isEqualTo("Wednesday, 10 January 2024");
    }

    @Test
    void tellsMomentsByTheClockOfTheCapital() {
        Instant lateEvening = Instant.parse("2023-12-31T17:30:00Z");
        assertThat(formats.moment(lateEvening)).isEqualTo("1 Januari 2024, 00.30 WIB");
        assertThat(formats.date(lateEvening)).isEqualTo("1 Januari 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02, Terlambat 8 hari, 8 days late",
        "2024-01-09, Terlambat 1 hari, 1 day late",
        "2024-01-10, Hari ini, Today",
        "2024-01-11, Besok, Tomorrow",
        "2024-01-12, 2 hari lagi, in 2 days"
    })
    void saysHowFarADueDateIs(LocalDate due, String indonesian, String english) {
        assertThat(formats.daysLeft(due, TODAY)).isEqualTo(indonesian);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.daysLeft(due, TODAY)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"21.7, '21,7'", "0, 0", "100, 100", "33.333, '33,3'"})
    void writesSharesWithOneDecimal(double share, String written) {
        assertThat(formats.percent(share)).isEqualTo(written + "\u00a0%");
    }

    @Test
    void writesTheArgumentsOfAMessageAsEverywhereElse() {
        assertThat(formats.text(Rupiah.of(500))).isEqualTo("Rp\u00a0500");
        assertThat(formats.text(TODAY)).isEqualTo("10 Januari 2024");
        assertThat(formats.text(Instant.parse("2024-01-10T07:05:00Z"))).isEqualTo("10 Januari 2024, 14.05 WIB");
        assertThat(formats.text(2024)).isEqualTo("2024");
        assertThat(formats.text("SP2D-1")).isEqualTo("SP2D-1");
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/shared");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
