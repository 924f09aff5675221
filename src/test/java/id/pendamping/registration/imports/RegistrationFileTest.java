package id.pendamping.registration.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendamping.demo.sample.SampleFile;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.Registration;
import id.pendamping.registration.Template;
import id.pendamping.registration.web.RegistrationExamples;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationFileTest {

    private static final Limits LIMITS = new Limits(120_000_000, 100_000, 10_000_000, 5_000_000);
    private static final List<Registration> GROUPS = Samples.groups(7, 2023, 3, List.of("3509", "3528"), 4);

    private static byte[] sample(SampleFile format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(GROUPS, out);
        return out.toByteArray();
    }

    private static String csv() throws IOException {
        return new String(sample(SampleFile.csv), UTF_8);
    }

    private static List<RegistrationReader.Reading> read(byte[] content) throws UnusableFile {
        RegistrationFile file = new RegistrationFile(content, LIMITS);
        List<RegistrationReader.Reading> readings = new ArrayList<>();
        file.groups(file.scan().split(), (group, headings) -> readings.add(RegistrationReader.read(headings, group)));
        return readings;
    }

    private static String refusal(byte[] content) {
        UnusableFile failure = catchThrowableOfType(UnusableFile.class, () -> read(content));
        assertThat(failure).isNotNull();
        return failure.refusal().messageKey();
    }

    /** What rows of one group repeat is the same in whatever spelling. */
    @ParameterizedTest
    @ValueSource(strings = {"Rp %s,-", "%s.00", "%s,00", "Rp%s", "%s"})
    void theSameAmountInAnotherSpellingIsNoDifference(String spelling) throws IOException, UnusableFile {
        List<String> lines = new ArrayList<>(csv().lines().toList());
        int requested = Template.header().indexOf("total_usulan");
        String[] first = lines.get(1).split(";", -1);
        String[] second = lines.get(2).split(";", -1);
        second[requested] = spelling.formatted(first[requested]);
        lines.set(2, String.join(";", second));
        assertThat(read(String.join("\n", lines).getBytes(UTF_8)).get(0).problems())
                .isEmpty();
        second[requested] = spelling.formatted(first[requested] + "0");
        lines.set(2, String.join(";", second));
        assertThat(read(String.join("\n", lines).getBytes(UTF_8)).get(0).problems())
                .isNotEmpty();
    }

    @Test
    void readsTheExampleInTheDescriptionOfTheApi() throws IOException, UnusableFile {
        assertThat(read(RegistrationExamples.FILE.getBytes(UTF_8)))
                .singleElement()
                .satisfies(reading -> assertThat(reading.problems()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void readsBackWhatTheSampleWrote(SampleFile format) throws Exception {
        assertThat(read(sample(format)))
                .allSatisfy(reading -> assertThat(reading.problems()).isEmpty())
                .extracting(RegistrationReader.Reading::registration)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(GROUPS);
    }

    @Test
    void readsCommasTabsMarksAndWindowsLines() throws Exception {
        String plain = csv().replace(",", " ");
        int groups = GROUPS.size();
        assertThat(read(("\uFEFF" + plain).getBytes(UTF_8))).hasSize(groups);
        assertThat(read(plain.replace(';', ',').getBytes(UTF_8))).hasSize(groups);
        assertThat(read(plain.replace(';', '\t').replace("\r\n", "\n").getBytes(UTF_8)))
                .hasSize(groups);
    }

    @Test
    void countsRowsAndGroups() throws Exception {
        RegistrationFile.Scan scan = new RegistrationFile(sample(SampleFile.csv), LIMITS).scan();
        assertThat(scan.rows()).isEqualTo(40);
        assertThat(scan.groups()).isEqualTo(4);
        assertThat(scan.split()).isEmpty();
    }

    @Test
    void namesTheColumnsThatAreMissing() throws Exception {
        String broken = csv().replaceFirst("nik", "nomor").replaceFirst("rab1_harga", "harga");
        UnusableFile failure = catchThrowableOfType(UnusableFile.class, () -> read(broken.getBytes(UTF_8)));
        assertThat(failure.refusal().messageKey()).isEqualTo("refusal.import.columnsMissing");
        assertThat(failure.refusal().arguments()).containsExactly("nik, rab1_harga");
    }

    @Test
    void refusesAColumnThatStandsTwice() throws Exception {
        assertThat(refusal(csv().replaceFirst("nomor_kk", "nik").getBytes(UTF_8)))
                .isEqualTo("refusal.import.columnTwice");
    }

    @Test
    void refusesEmptyFilesAndBareHeaders() throws Exception {
        assertThat(refusal(new byte[0])).isEqualTo("refusal.import.empty");
        assertThat(refusal("\n\n".getBytes(UTF_8))).isEqualTo("refusal.import.empty");
        assertThat(refusal(csv().lines().findFirst().orElseThrow().getBytes(UTF_8)))
                .isEqualTo("refusal.import.noRows");
    }

    @Test
    void refusesOtherKindsOfFiles() throws Exception {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})).isEqualTo("refusal.import.kind");
        assertThat(refusal(zip("word/document.xml", 10))).isEqualTo("refusal.import.kind");
        assertThat(refusal("%PDF-1.7 hello".getBytes(UTF_8))).isEqualTo("refusal.import.columnsMissing");
        assertThat(read((csv().replace("Contoh", "é")).getBytes(ISO_8859_1))).hasSameSizeAs(GROUPS);
    }

    @Test
    void refusesTruncatedWorkbooks() throws Exception {
        byte[] whole = sample(SampleFile.xlsx);
        for (int part = 1; part < 10; part++) {
            assertThat(refusal(Arrays.copyOf(whole, whole.length * part / 10)))
                    .isIn("refusal.import.broken", "refusal.import.kind");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void refusesWhatUnpacksToFarMore(String part) throws IOException {
        byte[] bomb = zip(part, 50_000_000);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal(bomb)).isEqualTo("refusal.import.inflated");
    }

    @Test
    void refusesNumbersThatASpreadsheetRounded() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("a");
            List<String> header = Template.header();
            List<String> row = Arrays.asList(
                    csv().lines().skip(1).findFirst().orElseThrow().split(";", -1));
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
                if (header.get(i).equals("nik")) {
                    sheet.value(1, i, 3.509010101900001E15);
                } else if (header.get(i).equals("kode_kabupaten")) {
                    sheet.value(1, i, 3509);
                } else if (header.get(i).equals("tanggal_lahir")) {
                    sheet.value(1, i, LocalDate.of(1990, 12, 31));
                    sheet.style(1, i).format("yyyy-MM-dd").set();
                } else {
                    sheet.value(1, i, row.get(i));
                }
            }
        }
        RegistrationReader.Reading reading = read(out.toByteArray()).get(0);
        Registration group = reading.registration();
        assertThat(reading.problems())
                .anySatisfy(problem -> assertThat(problem.messageKey()).isEqualTo("refusal.cell.number"));
        assertThat(group.members().get(0).nik()).isNull();
        assertThat(group.members().get(0).birthDate()).isEqualTo("1990-12-31");
        assertThat(group.regency()).isEqualTo("3509");
    }

    @Test
    void saysWhatCannotBeReadAndWhere() throws Exception {
        List<String> lines = new ArrayList<>(csv().lines().toList());
        List<String> header = Template.header();
        String[] cells = lines.get(2).split(";", -1);
        cells[header.indexOf("tanggal_lahir")] = "31/02/1990";
        cells[header.indexOf("jabatan")] = "RAJA";
        cells[header.indexOf("disabilitas")] = "mungkin";
        cells[header.indexOf("alamat")] = "lain";
        cells[header.indexOf("rab1_harga")] = "=1+1";
        lines.set(2, String.join(";", cells));
        List<Problem> problems =
                read(String.join("\n", lines).getBytes(UTF_8)).get(0).problems();
        assertThat(problems).allMatch(problem -> problem.row() == 3);
        assertThat(problems)
                .extracting(problem -> problem.column() + " " + problem.messageKey())
                .containsExactlyInAnyOrder(
                        "tanggal_lahir refusal.import.date",
                        "jabatan refusal.import.oneOf",
                        "disabilitas refusal.import.yes",
                        "alamat refusal.import.differs",
                        "rab1_harga refusal.import.differs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789¹,refusal.cell.note",
                "123-456-7890 987,refusal.cell.two",
                "01.23.45.67.89 12.34.56,refusal.cell.two",
                "0123456789\u200b987654,refusal.cell.two",
                "0123456789\u202e987654,refusal.cell.two"
            })
    void noDigitIsAddedToAnAccount(String written) throws Exception {
        String[] expected = written.split(",");
        List<String> lines = new ArrayList<>(csv().lines().toList());
        String[] cells = lines.get(1).split(";", -1);
        cells[Template.header().indexOf("nomor_rekening")] = expected[0];
        lines.set(1, String.join(";", cells));
        RegistrationReader.Reading reading =
                read(String.join("\n", lines).getBytes(UTF_8)).get(0);
        assertThat(reading.problems())
                .extracting(problem -> problem.column() + " " + problem.messageKey())
                .contains("nomor_rekening " + expected[1]);
    }

    @Test
    void rowsWhoseNamesDifferInTheApostropheAreOneGroup() throws Exception {
        List<String> lines = new ArrayList<>(csv().lines().toList());
        int name = Template.header().indexOf("nama_kelompok");
        for (int i = 1; i <= 3; i++) {
            String[] cells = lines.get(i).split(";", -1);
            cells[name] = List.of("Qur'an1", "Qur’an1", "Qurʼan1").get(i - 1);
            lines.set(i, String.join(";", cells));
        }
        List<RegistrationReader.Reading> readings =
                read(String.join("\n", lines).getBytes(UTF_8));
        assertThat(readings.stream()
                        .map(RegistrationReader.Reading::registration)
                        .filter(group -> "Qur'an1".equals(group.name())))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(3));
    }

    @Test
    void rejectsGroupsWhoseRowsStandApart() throws Exception {
        List<String> lines = new ArrayList<>(csv().lines().toList());
        lines.add(lines.remove(1));
        List<RegistrationReader.Reading> readings =
                read(String.join("\n", lines).getBytes(UTF_8));
        assertThat(readings).hasSize(5);
        assertThat(readings.get(0).problems()).extracting(Problem::messageKey).contains("refusal.import.rowsApart");
        assertThat(readings.get(1).problems()).isEmpty();
        assertThat(readings.get(4).problems()).extracting(Problem::messageKey).contains("refusal.import.rowsApart");
    }

    @Test
    void streamsAHundredThousandRowsAndNotOneMore() throws Exception {
        List<String> lines = csv().lines().toList();
        StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
        for (int row = 0; row < LIMITS.mostRows(); row++) {
            text.append(lines.get(1 + row % 10).replaceFirst("^2023;3;[^;]*;", "2023;3;Kelompok " + row / 10 + ";"))
                    .append('\n');
        }
        byte[] full = text.toString().getBytes(UTF_8);
        RegistrationFile.Scan scan = new RegistrationFile(full, LIMITS).scan();
        assertThat(scan.rows()).isEqualTo(100_000);
        assertThat(scan.groups()).isEqualTo(10_000);
        assertThat(refusal(text.append(lines.get(1)).toString().getBytes(UTF_8)))
                .isEqualTo("refusal.import.tooManyRows");
    }

    @Test
    void refusesFilesOverTheLimit() {
        Limits small = new Limits(10, 10, 10, 10);
        UnusableFile failure =
                catchThrowableOfType(UnusableFile.class, () -> new RegistrationFile(new byte[11], small));
        assertThat(failure.refusal().messageKey()).isEqualTo("refusal.import.tooLarge");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
