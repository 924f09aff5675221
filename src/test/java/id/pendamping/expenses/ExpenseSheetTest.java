package id.pendamping.expenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.Trial;
import id.pendamping.accountability.Receipt;
import id.pendamping.accountability.ReportedLine;
import id.pendamping.accountability.WrittenLine;
import id.pendamping.accountability.WrittenReport;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.TypedText;
import id.pendamping.group.OneGroup;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.sheet.RawWorkbook;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Expense lines from a spreadsheet into the form. */
class ExpenseSheetTest {

    private static final Forms FORMS =
            new Forms(Validation.buildDefaultValidatorFactory().getValidator());

    private static final CaseId CASE = new CaseId(new UUID(0, 1));

    private final OneReport reports = new OneReport();
    private final ExpenseSheet sheet = new ExpenseSheet(new OneGroup(CASE), reports);

    @Test
    void templateListsThePlanAndReadBackUnfilledAddsNothing() {
        List<List<String>> template = sheet.template(CASE.subject());

        assertThat(template).hasSize(3);
        assertThat(template.get(1)).startsWith("1", "Mesin serut").hasSameSizeAs(template.get(0));
        assertThat(read(SafeCsv.write(template)).form()).isEqualTo(TypedText.nothing());
        assertThat(read(TextWorkbook.write("lembar", template)).form()).isEqualTo(TypedText.nothing());
    }

    @Test
    void filledRowsBecomeLinesAndARowOfAReceiptAloneBelongsToTheLineAbove() {
        List<List<String>> rows = List.of(
                row(
                        "1",
                        "Mesin serut",
                        "17/10/2023",
                        "Toko A",
                        "1",
                        "unit",
                        "12000000",
                        "tunai",
                        "nota",
                        "N-1",
                        "7000000",
                        "ya"),
                row("", "", "", "", "", "", "", "", "kuitansi", "K-2", "5000000", ""));

        for (byte[] file : List.of(SafeCsv.write(with(rows)), TextWorkbook.write("lembar", with(rows)))) {
            Spreadsheet.Filled filled = read(file);

            assertThat(filled.refusals()).isEmpty();
            WrittenReport written = FORMS.readable(WrittenReport.class, filled.form());
            assertThat(written.lines()).singleElement().satisfies(line -> {
                assertThat(line.budgetLine()).isEqualTo(OneGroup.MACHINE.id());
                assertThat(line.date()).isEqualTo(LocalDate.of(2023, 10, 17));
                assertThat(line.method()).isEqualTo(ReportedLine.Method.TUNAI);
                assertThat(line.receipts())
                        .containsExactly(
                                new WrittenLine.Slip(Receipt.Type.NOTA, "N-1", Rupiah.of(7_000_000), true, null),
                                new WrittenLine.Slip(Receipt.Type.KUITANSI, "K-2", Rupiah.of(5_000_000), false, null));
            });
        }
    }

    @Test
    void theSameSheetOnceMoreAddsWhatIsNewAndHoldsTheRestBack() {
        List<String> known = row(
                "1", "Mesin", "5/11/2023", "Toko  A", "1", "unit", "Rp 15.000,00", "tunai", "nota", "7", "15000", "");
        List<String> other =
                row("1", "Pisau", "31/2/2023", "Toko A", "2", "unit", "500", "tunai", "nota", "8", "1000", "");
        TypedText once = read(SafeCsv.write(with(List.of(known, known)))).form();
        assertThat(once.rowsIn("lines")).as("twice in one file are two").isEqualTo(2);

        Spreadsheet.Filled again = sheet.read(once, SafeCsv.write(with(List.of(known, known, other))), CASE.subject());

        assertThat(again.form().rowsIn("lines")).isEqualTo(3);
        assertThat(again.form().get("lines[2].item")).isEqualTo("Pisau");
        assertThat(again.refusals())
                .extracting(Refusal::field, Refusal::messageKey)
                .containsExactly(tuple("lines[2].date", "refusal.sheet.cell"));
        assertThat(again.repeated().rowsIn("lines")).isEqualTo(2);
        TypedText both = again.form().withRowsOf(again.repeated());
        assertThat(both.rowsIn("lines")).isEqualTo(5);
        assertThat(both.get("lines[3].item")).isEqualTo("Mesin");
        assertThat(both.get("lines[4].receipts[0].number")).isEqualTo("7");
    }

    @Test
    void aLineThatAReviewAcceptedIsNotAddedUnaskedEither() {
        reports.accepted(new ReportedLine(
                new UUID(0, 7),
                1,
                OneGroup.MACHINE.id(),
                "Mesin serut",
                "MESIN",
                LocalDate.of(2023, 11, 5),
                "Toko A",
                new BigDecimal("1.00"),
                "Unit",
                Rupiah.of(15_000),
                Rupiah.of(15_000),
                ReportedLine.Method.TUNAI,
                List.of(new Receipt(
                        UUID.randomUUID(), Receipt.Type.NOTA, "7", Rupiah.of(15_000), false, new UUID(0, 8))),
                ReportedLine.Verdict.ACCEPTED,
                null,
                null,
                true));
        List<String> bought = row(
                "1", "Mesin", "5/11/2023", "Toko  A", "1", "unit", "Rp 15.000,00", "tunai", "nota", "7", "15000", "");

        Spreadsheet.Filled filled = read(SafeCsv.write(with(List.of(bought, bought))));

        assertThat(filled.form().rowsIn("lines")).isEqualTo(1);
        assertThat(filled.repeated().rowsIn("lines")).isEqualTo(1);
    }

    @Test
    void aCellOfARepeatedLineThatCannotBeReadIsNamedAtTheFile() {
        List<String> cents =
                row("1", "Mesin", "5/11/2023", "Toko A", "1", "unit", "33333,33", "tunai", "nota", "7", "15000", "");
        TypedText once = read(SafeCsv.write(with(List.of(cents)))).form();

        Spreadsheet.Filled again = sheet.read(once, SafeCsv.write(with(List.of(cents))), CASE.subject());

        assertThat(again.repeated().rowsIn("lines")).isEqualTo(1);
        assertThat(again.refusals()).extracting(Refusal::field).containsExactly("file");
        assertThat(again.refusals().get(0).arguments()).startsWith("2", "harga_satuan", "33333,33");
    }

    @Test
    void pricesWithDecimalsAreReadOrRefusedByRowAndCell() {
        Spreadsheet.Filled comma = read(Trial.file("03-price-comma-decimals.csv"));
        assertThat(comma.refusals()).isEmpty();
        assertThat(comma.form().get("lines[0].price")).isEqualTo("15000");
        assertThat(comma.form().get("lines[0].receipts[0].amount")).isEqualTo("15000");

        Spreadsheet.Filled cents = read(Trial.file("03-price-with-decimals.xlsx"));
        assertThat(cents.refusals())
                .extracting(Refusal::field)
                .containsExactly("lines[0].price", "lines[0].receipts[0].amount");
        assertThat(cents.refusals().get(0).arguments()).startsWith("2", "harga_satuan", "33333,33");
        assertThat(cents.form().get("lines[0].price")).isEmpty();

        assertThat(read(Trial.file("24-expenses-iso-date.xlsx")).form().get("lines[0].date.day"))
                .isEqualTo("5");
    }

    @Test
    void aRaisedDigitIsNoDigitOfAPriceOrAQuantity() {
        Spreadsheet.Filled filled = read(SafeCsv.write(with(List.of(row(
                "1", "Mesin", "5/11/2023", "Toko A", "2²", "unit", "15000²", "tunai", "nota", "N-1", "15000¹", "")))));
        assertThat(filled.refusals())
                .extracting(Refusal::field)
                .containsExactly("lines[0].quantity", "lines[0].price", "lines[0].receipts[0].amount");
        assertThat(filled.refusals().get(1).arguments()).startsWith("2", "harga_satuan", "15000²");
    }

    @Test
    void aReceiptNumberThatLostDigitsIsRefused() {
        assertThat(read(numbered("<c><v>20261105123456789</v></c>")).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("lines[0].receipts[0].number");
                    assertThat(refusal.arguments()).startsWith("2", "nomor_bukti");
                });
        for (String power : List.of(
                "2.02611E+16",
                "2,02611e+16",
                "2E+16",
                "2.02611e16",
                "'2.02611E+16",
                "20261105123456.00",
                "3E7",
                "98.0",
                "2.02611 e 16",
                "\u20192.02611E+16",
                "\uff12.\uff10\uff12\uff16\uff11\uff11\uff25+\uff11\uff16",
                "-2.02E+10",
                "20.2611E+15",
                "2,02611 x 10^16",
                "20.261.105.123.456,00",
                "#n/a",
                "\uff03\uff2e\uff0f\uff21",
                "#GETTING_DATA",
                "#VALUE!",
                "#Ref!",
                "#WERT!",
                "#NILAI!",
                "Err:502",
                "#N/A",
                "#######")) {
            assertThat(read(numbered(RawWorkbook.text(power))).refusals())
                    .as(power)
                    .hasSize(1);
        }
        for (String own :
                List.of("No. 3E7", "2023E001", "010.000-23.12345678", "202311.05", "12E", "E12", "INV#12", "1.000")) {
            assertThat(read(numbered(RawWorkbook.text(own))).refusals()).as(own).isEmpty();
        }
        assertThat(read(numbered("<c><v>1023</v></c>")).form().get("lines[0].receipts[0].number"))
                .isEqualTo("1023");
    }

    private static byte[] numbered(String receipt) {
        String[] cells = Stream.of(
                        "1", "Mesin", "5/11/2023", "Toko A", "1", "unit", "15000", "tunai", "nota", "", "15000", "")
                .map(RawWorkbook::text)
                .toArray(String[]::new);
        cells[9] = receipt;
        return new RawWorkbook()
                .row(ExpenseColumn.headers().stream().map(RawWorkbook::text).toArray(String[]::new))
                .row(cells)
                .write();
    }

    @Test
    void everyCellThatCannotBeReadIsNamedByItsRow() {
        Spreadsheet.Filled filled = read(SafeCsv.write(
                with(List.of(row("9", "Mesin", "31/2/2023", "=1+1", "x", "unit", "1", "cek", "bon", "N-1", "1", "")))));

        assertThat(filled.refusals())
                .extracting(Refusal::field, Refusal::messageKey, refusal -> refusal.arguments()
                        .get(0))
                .containsExactly(
                        tuple("lines[0].budgetLine", "refusal.sheet.budgetLine", "2"),
                        tuple("lines[0].date", "refusal.sheet.cell", "2"),
                        tuple("lines[0].quantity", "refusal.sheet.cell", "2"),
                        tuple("lines[0].method", "refusal.sheet.oneOf", "2"),
                        tuple("lines[0].receipts[0].type", "refusal.sheet.oneOf", "2"));
        assertThat(filled.form().get("lines[0].quantity"))
                .as("typed text stays")
                .isEqualTo("x");
    }

    @Test
    void fileThatIsNoTableChangesNothing() {
        for (byte[] file :
                List.of(new byte[0], "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 9})) {
            Spreadsheet.Filled filled = read(file);

            assertThat(filled.refusals()).extracting(Refusal::field).containsExactly("file");
            assertThat(filled.form()).isEqualTo(TypedText.nothing());
        }
    }

    private Spreadsheet.Filled read(byte[] file) {
        return sheet.read(TypedText.nothing(), file, CASE.subject());
    }

    private static List<List<String>> with(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(ExpenseColumn.headers()));
        all.addAll(rows);
        return all;
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }
}
