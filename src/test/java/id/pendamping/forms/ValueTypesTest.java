package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of value is read as people and machines write it, and nothing else is taken for it. */
class ValueTypesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Amounts AMOUNTS = new Amounts();
    private static final Dates DATES = new Dates();
    private static final Picks PICKS = new Picks();
    private static final Counts COUNTS = new Counts();
    private static final Decimals DECIMALS = new Decimals();
    private static final Ticks TICKS = new Ticks();
    private static final Ids IDS = new Ids();
    private static final Words WORDS = Words.prose();
    private static final Choices<Work> WORK = new Choices<>(Work.class);

    private enum Work {
        HALF_DAY,
        S1
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789ABCDEF",
                "0123456789abcdef",
                "0123 4567 89AB CDEF",
                "0123-4567-89ab-cdef",
                "NTPN 0123456789ABCDEF",
                "Ntpn: 0123 4567 89AB CDEF",
                "No. NTPN: 0123456789ABCDEF",
                "\"0123456789ABCDEF\".",
                "NTPN \u201c0123456789ABCDEF\u201d.",
                "\u201cNTPN: 0123456789ABCDEF\u201d",
                "\uff10123456789ABCDEF"
            })
    void aCodeOfLettersAndDigitsIsReadInGroupsAndInAnyCase(String typed) {
        assertThat(new Codes(Field.Kind.CODE).read(typed)).contains("0123456789ABCDEF");
    }

    /** A number may begin with the letters of a word. */
    @Test
    void lettersOfACodeAreNoWordInFrontOfIt() {
        assertThat(new Codes(Field.Kind.CODE).read("NO12345678ABCDEF")).contains("NO12345678ABCDEF");
        assertThat(new Codes(Field.Kind.DIGITS).read("SP2D: 230151301000123")).contains("230151301000123");
        assertThat(new Codes(Field.Kind.DIGITS).read("Kode billing 820230000000001"))
                .contains("820230000000001");
    }

    @Test
    void aRaisedDigitIsNoDigit() {
        assertThat(AMOUNTS.read("15000\u00b2")).isEmpty();
        assertThat(AMOUNTS.read("20000000\u2082")).isEmpty();
        assertThat(DECIMALS.read("2\u00b2")).isEmpty();
        assertThat(DECIMALS.read("2\u2460")).isEmpty();
        assertThat(COUNTS.read("2\u00b9")).isEmpty();
        assertThat(DATES.read("15/11/2023\u00b9")).isEmpty();
        assertThat(DATES.read("1\u00b9/11/2023")).isEmpty();
        assertThat(DECIMALS.read("\ud835\udfd0")).contains(new BigDecimal(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20000000",
                "20.000.000",
                "Rp 20.000.000",
                "Rp20.000.000",
                "Rp\u00a020.000.000",
                " 20000000 ",
                "20,000,000",
                "20 000 000",
                "20\u202f000\u00a0000",
                "rp. 20.000.000,-",
                "IDR 20.000.000",
                "20.000.000 rupiah",
                "20.000.000,00",
                "20,000,000.00",
                "20000000.00",
                "20000000,0",
                "'20000000",
                "\u201920.000.000",
                "\uff12\uff10.000.000",
                "\u200e20.000.000\u202c"
            })
    void readsAnAmountHoweverItIsWritten(String text) {
        assertThat(AMOUNTS.read(text)).contains(Rupiah.of(20_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rp",
                "-1",
                "20,5",
                "20,000",
                "20.000,000",
                "33333.33",
                "1.5",
                "2.0000",
                "20.000.00",
                "1e6",
                "0500",
                "00.500",
                "007,00",
                "1234567890123456",
                "20.000.00",
                "1.50.000",
                "1'500",
                "1,5 juta",
                "0x10",
                "٢٠"
            })
    void takesNothingElseForAnAmount(String text) {
        assertThat(AMOUNTS.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15.000|15000",
                "1.500|1500",
                "Rp15.000,00|15000",
                "15,000.00|15000",
                "15000,0|15000",
                "Rp 1.500.000,-|1500000",
                "0|0",
                "0,00|0"
            })
    void readsAPointAsIndonesiansDo(String line) {
        String[] both = line.split("\\|");
        assertThat(AMOUNTS.read(both[0])).contains(Rupiah.of(Long.parseLong(both[1])));
    }

    @Test
    void saysBothReadingsOfADateWhoseYearIsShort() {
        assertThat(new Dates().fault("05/06/95"))
                .isEqualTo(Refusal.of(
                        "constraint.date.twoWays", "05/06/95", LocalDate.of(2095, 6, 5), LocalDate.of(1995, 6, 5)));
        assertThat(new Dates().fault("05/06/11").arguments())
                .containsExactly("05/06/11", LocalDate.of(2011, 6, 5), LocalDate.of(2005, 6, 11));
        assertThat(new Dates().fault("45/46/95").messageKey()).isEqualTo("constraint.date");
        assertThat(new Dates().fault("14 Mar 22").arguments())
                .containsExactly("14 Mar 22", LocalDate.of(2022, 3, 14), LocalDate.of(2014, 3, 22));
        assertThat(new Dates().fault("31-Des-95").arguments())
                .containsExactly("31-Des-95", LocalDate.of(2095, 12, 31), LocalDate.of(1995, 12, 31));
        assertThat(new Dates().fault("1995-03-11T17:00:00Z"))
                .isEqualTo(Refusal.of(
                        "constraint.date.moment",
                        "1995-03-11T17:00:00Z",
                        LocalDate.of(1995, 3, 11),
                        LocalDate.of(1995, 3, 12)));
        assertThat(new Dates().fault("1995-03-11T24:00:00"))
                .isEqualTo(Refusal.of(
                        "constraint.date.moment",
                        "1995-03-11T24:00:00",
                        LocalDate.of(1995, 3, 11),
                        LocalDate.of(1995, 3, 12)));
        assertThat(new Dates().fault("14 Mar '22").messageKey()).isEqualTo("constraint.date.twoWays");
        assertThat(new Dates().read("14 Mar 22")).isEmpty();
    }

    @Test
    void saysBothReadingsOfAnAmountThatHasTwo() {
        assertThat(AMOUNTS.fault("Rp 15,000"))
                .isEqualTo(Refusal.of("constraint.rupiah.twoWays", "15,000", Rupiah.of(15), Rupiah.of(15_000)));
        assertThat(AMOUNTS.fault("1.500,000").arguments())
                .containsExactly("1.500,000", Rupiah.of(1_500), Rupiah.of(1_500_000));
        assertThat(AMOUNTS.fault("33333.33").messageKey()).isEqualTo("constraint.rupiah.cents");
        assertThat(AMOUNTS.fault("1,1250").messageKey()).isEqualTo("constraint.rupiah.cents");
        assertThat(AMOUNTS.fault("lima").messageKey()).isEqualTo("constraint.rupiah");
        assertThat(DECIMALS.fault("1.500").arguments()).containsExactly("1.500", "1,500", "1500");
        assertThat(DATES.fault("05/11/23").arguments())
                .containsExactly("05/11/23", LocalDate.of(2023, 11, 5), LocalDate.of(2005, 11, 23));
    }

    /** However an amount is spelled, it is that amount or none; only cents and a single comma are refused. */
    @RepeatedTest(300)
    void readsEverySpellingAsTheAmountItIs(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        long amount = (long) Math.pow(10, chance.nextDouble() * 14.9);
        for (AmountSpelling spelling : AmountSpelling.values()) {
            String text = spelling.write(amount, chance);
            Optional<Rupiah> read = AMOUNTS.read(text);
            if (spelling.isPlain()) {
                assertThat(read).as(text).contains(Rupiah.of(amount));
            } else {
                assertThat(read).as(text).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20000000,20000000",
        "20000000.0,20000000",
        "2e7,20000000",
        "'\"20000000\"',20000000",
        "'\"Rp 20.000\"',20000",
        "0,0"
    })
    void readsAnAmountFromMachines(String json, long amount) {
        assertThat(AMOUNTS.read(JSON.readTree(json))).contains(Rupiah.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.5", "-1", "-0.5", "\"20,000\"", "\"20,50\"", "true", "{}", "1000000000000000"})
    void takesNothingElseForAnAmountFromMachines(String json) {
        assertThat(AMOUNTS.read(JSON.readTree(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-05",
                "2023-11-5",
                "05/11/2023",
                "5.11.2023",
                "5-11-2023",
                "5 / 11 / 2023",
                "2023/11/05",
                "5 November 2023",
                "5 Nop 2023",
                "05-Nov-2023",
                "5/Nov/2023",
                "'05/11/2023",
                "2023-11-05T00:00:00",
                "2023-11-05 00:00:00.000",
                "\u200e05/11/2023\u00a0"
            })
    void readsADateHoweverItIsWritten(String text) {
        assertThat(DATES.read(text)).contains(LocalDate.of(2023, 11, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31-02-2023",
                "2023-13-01",
                "5 Novel 2023",
                "2023-11-05 13:00",
                "45235",
                "5/11/23",
                "05/11/0023",
                "05/11/0000",
                "05/11/2203",
                "0202-11-05",
                "//",
                "1/2/3/2023"
            })
    void takesNothingElseForADate(String text) {
        assertThat(DATES.read(text)).isEmpty();
    }

    @Test
    void readsADateFromMachinesWholeOrInItsParts() {
        for (String json : new String[] {
            "\"2023-11-05\"",
            "{\"day\": \"5\", \"month\": \"11\", \"year\": \"2023\"}",
            "{\"day\": 5, \"month\": 11, \"year\": 2023}"
        }) {
            assertThat(DATES.read(JSON.readTree(json))).as(json).contains(LocalDate.of(2023, 11, 5));
        }
        for (String json : new String[] {
            "\"2023-11-5\"",
            "\"05/11/2023\"",
            "\"2023-02-30\"",
            "20231105",
            "{}",
            "{\"day\": 5}",
            "{\"day\": 30, \"month\": 2, \"year\": 2023}"
        }) {
            assertThat(DATES.read(JSON.readTree(json))).as(json).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5,11,2023,5/11/2023", "' 5 ',11,2023,5/11/2023", "x,,2023,x//2023", ",,,"})
    void putsTheInputsOfADateTogether(String day, String month, String year, String whole) {
        assertThat(DATES.typed(part -> part.equals("day") ? day : part.equals("month") ? month : year))
                .isEqualTo(whole);
    }

    @Test
    void readsChoicesByName() {
        assertThat(WORK.read("HALF_DAY")).contains(Work.HALF_DAY);
        assertThat(WORK.read("half day")).contains(Work.HALF_DAY);
        assertThat(WORK.read("s1")).contains(Work.S1);
        assertThat(WORK.read("whole")).isEmpty();
        assertThat(WORK.read(JSON.readTree("\"S1\""))).contains(Work.S1);
        assertThat(WORK.read(JSON.readTree("\"s1\""))).isEmpty();
        assertThat(WORK.read(JSON.readTree("1"))).isEmpty();
        assertThat(WORK.allowed()).isEqualTo("HALF_DAY, S1");
    }

    @Test
    void readsWholeNumbersInDigitsOnly() {
        assertThat(COUNTS.read("012")).contains(12);
        assertThat(COUNTS.read(JSON.readTree("12"))).contains(12);
        for (String text : new String[] {"", "-1", "1.000", "1,0", "1234567890", "1e2"}) {
            assertThat(COUNTS.read(text)).as(text).isEmpty();
        }
        assertThat(COUNTS.read(JSON.readTree("1.5"))).isEmpty();
    }

    @Test
    void readsQuantitiesWithCommaOrPoint() {
        assertThat(DECIMALS.read("2,5")).contains(new BigDecimal("2.5"));
        assertThat(DECIMALS.read("2.50")).contains(new BigDecimal("2.50"));
        assertThat(DECIMALS.read(JSON.readTree("2.5"))).contains(new BigDecimal("2.5"));
        assertThat(DECIMALS.read(JSON.readTree("\"2.5\""))).contains(new BigDecimal("2.5"));
        for (String text : new String[] {"", "2,555", "-1", "1.000,5", "1e3", ",5"}) {
            assertThat(DECIMALS.read(text)).as(text).isEmpty();
        }
        assertThat(DECIMALS.read(JSON.readTree("\"2,5\""))).contains(new BigDecimal("2.5"));
        assertThat(DECIMALS.read(JSON.readTree("2.555"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e300", "2E-999999999", "2E999999999"})
    void takesNothingBeyondAllMeasure(String json) {
        assertThat(AMOUNTS.read(JSON.readTree(json))).isEmpty();
        assertThat(COUNTS.read(JSON.readTree(json))).isEmpty();
        assertThat(DECIMALS.read(JSON.readTree(json))).isEmpty();
    }

    @Test
    void knowsYesFromNoAndBothFromPerhaps() {
        assertThat(TICKS.read("true")).contains(true);
        assertThat(TICKS.read("Ya")).contains(true);
        assertThat(TICKS.read("TIDAK")).contains(false);
        assertThat(TICKS.read("mungkin")).isEmpty();
        assertThat(TICKS.read(JSON.readTree("true"))).contains(true);
        assertThat(TICKS.read(JSON.readTree("\"false\""))).contains(false);
        assertThat(TICKS.read(JSON.readTree("1"))).isEmpty();
    }

    @Test
    void readsIdentifiersInTheirUsualFormOnly() {
        assertThat(IDS.read("00000000-0000-4000-8000-00000000000A"))
                .contains(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
        assertThat(IDS.read("0-0-4000-8000-a")).isEmpty();
        assertThat(IDS.read(JSON.readTree("7"))).isEmpty();
    }

    @Test
    void takesNoNumberForWords() {
        assertThat(WORDS.read(JSON.readTree("\" 135 \""))).contains("135");
        assertThat(WORDS.read(JSON.readTree("135"))).isEmpty();
    }

    @Test
    void leavesOutOfWordsWhatNobodySees() {
        String typed = "ada\u000bdan \u202eber\u0000jalan\u200b\ud800\r\nbaik";
        assertThat(WORDS.read(typed)).contains("ada\ndan berjalan\nbaik");
        assertThat(WORDS.read(JSON.createObjectNode().put("a", typed).get("a"))).contains("ada\ndan berjalan\nbaik");
        assertThat(Words.line().read(typed)).contains("ada dan berjalan baik");
    }

    @Test
    void readsWhichOfAListWereTicked() {
        Map<String, String> ticked = Map.of("11", "true", "2", "true", "3", "");
        assertThat(Optional.ofNullable(PICKS.typed(ticked::get)).flatMap(PICKS::read))
                .contains(List.of(2, 11));
        assertThat(PICKS.typed(part -> "")).isNull();
        assertThat(PICKS.read(JSON.readTree("[11, 2, 2]"))).contains(List.of(2, 11));
        assertThat(PICKS.read(JSON.readTree("[]"))).contains(List.of());
        assertThat(PICKS.read(JSON.readTree("{\"2\": \"true\", \"3\": \"\", \"11\": true}")))
                .contains(List.of(2, 11));
        assertThat(PICKS.read(JSON.readTree("{\"2\": \"\"}"))).contains(List.of());
        for (String wrong : List.of("[0]", "[100]", "[1.5]", "[\"x\"]", "[null]", "3", "true", "\"all\"")) {
            assertThat(PICKS.read(JSON.readTree(wrong))).as(wrong).isEmpty();
        }
    }

    @RepeatedTest(200)
    void readsWhatItWrites(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        again(AMOUNTS, Rupiah.of(chance.nextLong(1_000_000_000_000_000L)));
        again(DATES, LocalDate.of(1900, 1, 1).plusDays(chance.nextInt(73_000)));
        again(PICKS, List.of(1 + chance.nextInt(50), 51 + chance.nextInt(49)));
        again(COUNTS, chance.nextInt(1_000_000_000));
        again(IDS, new UUID(chance.nextLong(), chance.nextLong()));
        again(WORK, Work.values()[chance.nextInt(2)]);
        BigDecimal number = BigDecimal.valueOf(chance.nextLong(100_000_000_000_000L), 2);
        assertThat(DECIMALS.read(DECIMALS.write(number)).orElseThrow()).isEqualByComparingTo(number);
    }

    private static <T> void again(ValueType<T> type, T value) {
        assertThat(type.read(type.write(value))).contains(value);
        assertThat(Optional.ofNullable(type.typed(part -> type.inputs(value).get(part)))
                        .flatMap(type::read))
                .contains(value);
    }
}
