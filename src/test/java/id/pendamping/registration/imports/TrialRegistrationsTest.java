package id.pendamping.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.Trial;
import id.pendamping.forms.FileName;
import id.pendamping.group.Registration;
import id.pendamping.group.Settings;
import id.pendamping.programme.RegionDays;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.RawWorkbook;
import id.pendamping.sheet.UnusableFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration files as they really come. */
class TrialRegistrationsTest {

    private static final Limits LIMITS = new Limits(20_000_000, 1_000, 20_000_000, 10_000_000);

    private static List<RegistrationReader.Reading> read(byte[] content) throws UnusableFile {
        RegistrationFile file = new RegistrationFile(content, LIMITS);
        List<RegistrationReader.Reading> readings = new ArrayList<>();
        file.groups(file.scan().split(), (group, headings) -> readings.add(RegistrationReader.read(headings, group)));
        return readings;
    }

    private static Registration one(byte[] content) throws UnusableFile {
        List<RegistrationReader.Reading> readings = read(content);
        assertThat(readings).singleElement().satisfies(reading -> assertThat(reading.problems())
                .isEmpty());
        return readings.get(0).registration();
    }

    private static Registration one(String trial) throws UnusableFile {
        return one(Trial.file(trial));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-account-number-by-formula.xlsx",
                "01-all-cells-str.xlsx",
                "24-iso-date-cells.xlsx",
                "24-iso-datetime-cells.xlsx",
                "31-workbook-without-styles.xlsx",
                "21-nik-with-apostrophe.csv",
                "21-nik-with-dots.csv",
                "21-village-with-dots.csv",
                "08-control-character-in-group-name.csv"
            })
    void readsEveryDigitAndDate(String trial) throws Exception {
        Registration registration = one(trial);
        assertThat(registration.account().number()).isEqualTo("0123456789");
        assertThat(registration.account().bankCode()).isEqualTo("009");
        assertThat(registration.formedOn()).isEqualTo(LocalDate.of(2022, 3, 14));
        assertThat(registration.village()).isEqualTo("3509012003");
        assertThat(registration.regency()).isEqualTo("3509");
        assertThat(registration.name()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(registration.members())
                .allSatisfy(person -> assertThat(person.nik()).matches("\\d{16}"))
                .allSatisfy(person -> assertThat(person.familyCard()).matches("\\d{16}"));
    }

    @ParameterizedTest
    @CsvSource({"12-nbsp-behind-group-name.csv", "12-two-blanks-in-group-name.csv", "12-same-group-one-blank.csv"})
    void aGroupDoesNotFallApartOverBlanks(String trial) throws Exception {
        assertThat(one(trial).members()).hasSize(10);
    }

    @Test
    void mergedCellsAreOneGroup() throws Exception {
        assertThat(one("12-merged-group-cells.xlsx").members()).hasSizeGreaterThan(1);
    }

    @Test
    void blankCellsBelowAGroupBelongToIt() throws Exception {
        List<String> lines = Trial.text("12-same-group-one-blank.csv").lines().toList();
        List<String> below = new ArrayList<>(lines.subList(0, 2));
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(";", -1);
            Arrays.fill(cells, 0, 20, "");
            below.add(String.join(";", cells));
        }
        assertThat(one(String.join("\n", below).getBytes(StandardCharsets.UTF_8))
                        .members())
                .hasSize(10);
    }

    @Test
    void oneBlankOrTwoAreTheSameRegistration() throws Exception {
        assertThat(one("12-two-blanks-in-group-name.csv"))
                .usingRecursiveComparison()
                .isEqualTo(one("12-same-group-one-blank.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/daftar.csv', daftar.csv",
        "'C:\\berkas\\daftar.csv', daftar.csv",
        "'daf\u202Evsc.tar.csv', dafvsc.tar.csv",
        "'daf\ntar\u0007.csv', daf tar.csv",
        "'\u200B', -"
    })
    void aFileIsCalledByWhatCanBeSeenOfItsName(String sent, String shown) {
        assertThat(FileName.shown(sent)).isEqualTo(shown);
    }

    @Test
    void aZeroIsNoNik() throws Exception {
        assertThat(one("21-nik-zero.csv").members())
                .anySatisfy(person -> assertThat(person.nik()).isNull());
    }

    @Test
    void aFileForNoPhaseThatExistsIsRefusedOnceNamingTheOpenOnes() throws Exception {
        OpenPhases phases = new OpenPhases(
                Settings.programme(),
                new RegionDays(
                        Settings.regions(),
                        Clock.fixed(Instant.parse("2023-07-24T02:00:00Z"), ZoneId.of("Asia/Jakarta"))));
        byte[] file = Trial.text("12-same-group-one-blank.csv")
                .replace("2023;3;", "2023;9;")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(phases.objection(new RegistrationFile(file, LIMITS).scan().phases()))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("refusal.import.phaseUnknown");
                    assertThat(refusal.arguments().get(0)).isEqualTo("9/2023");
                });
        assertThat(phases.objection(new RegistrationFile(Trial.file("12-same-group-one-blank.csv"), LIMITS)
                        .scan()
                        .phases()))
                .isEmpty();
    }

    /** What a cell shows for certain is taken; what may have lost digits is refused by row and column. */
    @Test
    void anIdentifierIsNeverANumber() throws Exception {
        assertRefused("nomor_rekening", "<c><v>123456789</v></c>", "refusal.cell.number");
        assertRefused("nik", "<c><v>3509015203954158</v></c>", "refusal.cell.number");
        assertRefused("kode_bank", "<c><v>9</v></c>", "refusal.cell.number");
        assertRefused("kbli", "<c><v>1111</v></c>", "refusal.cell.number");
        assertRefused("nomor_rekening", RawWorkbook.text("123456789.0"), "refusal.cell.number");
        assertRefused("kode_bank", RawWorkbook.text("11.0"), "refusal.cell.number");
        assertRefused("telepon", RawWorkbook.text("81200071234,0"), "refusal.cell.number");
        assertRefused("nik", RawWorkbook.text("350901520395415.5"), "refusal.cell.number");
        assertRefused("nomor_rekening", "<c t=\"e\"><v>#N/A</v></c>", "refusal.cell.error");
        assertRefused("nama_kelompok", "<c t=\"d\"><v>2023-11-05</v></c>", "refusal.cell.date");
        assertRefused("tanggal_lahir", "<c><v>34770</v></c>", "refusal.import.date");
        assertRefused("total_usulan", RawWorkbook.text("15,000"), "constraint.rupiah.twoWays");
        assertRefused("total_usulan", "<c><v>33333.33</v></c>", "constraint.rupiah.cents");
        assertRefused("rab1_jumlah", RawWorkbook.text("1.500"), "constraint.quantity.twoWays");
        assertThat(one(with(Map.of("telepon", "<c><v>81200064158</v></c>", "kode_desa", "<c><v>3509012003</v></c>")))
                        .members()
                        .get(0)
                        .phone())
                .isEqualTo("81200064158");
    }

    private static void assertRefused(String column, String cell, String key) throws UnusableFile {
        assertThat(read(with(Map.of(column, cell))).get(0).problems()).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }

    /** A good registration of one member with these cells. */
    private static byte[] with(Map<String, String> cells) {
        String[] headings = Trial.text("21-nik-zero.csv")
                .replace("\uFEFF", "")
                .lines()
                .toList()
                .get(0)
                .split(";");
        String[] values =
                Trial.text("21-nik-with-dots.csv").lines().toList().get(1).split(";", -1);
        String[] row = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            row[i] = cells.getOrDefault(headings[i], RawWorkbook.text(values[i]));
        }
        return new RawWorkbook()
                .row(Arrays.stream(headings).map(RawWorkbook::text).toArray(String[]::new))
                .row(row)
                .write();
    }

    /** Whatever stands between digits and around words, and nothing else, it is the same registration. */
    @RepeatedTest(40)
    void whatNobodySeesMakesNoDifference(RepetitionInfo repetition) throws Exception {
        var chance = new Random(repetition.getCurrentRepetition());
        String[] blanks = {" ", "  ", "\u00a0", "\u2003 ", " \u200b", "\u202e ", " \u0007", "\ufeff "};
        List<String> lines =
                Trial.text("21-nik-with-dots.csv").replace("\uFEFF", "").lines().toList();
        List<String> written = new ArrayList<>(lines.subList(0, 1));
        for (String line : lines.subList(1, lines.size())) {
            written.add(Arrays.stream(line.split(";", -1))
                    .map(value -> {
                        String blank = blanks[chance.nextInt(blanks.length)];
                        String spread = value.replace(" ", blank);
                        return chance.nextBoolean() ? blank + spread + blank : spread;
                    })
                    .collect(Collectors.joining(";")));
        }
        String file = String.join("\n", written);
        assertThat(one(file.getBytes(StandardCharsets.UTF_8)))
                .usingRecursiveComparison()
                .ignoringFields("summary")
                .isEqualTo(one("21-nik-with-dots.csv"));
    }
}
