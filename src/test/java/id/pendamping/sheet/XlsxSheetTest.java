package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.shared.Refusal;
import id.pendamping.sheet.SheetCell.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are read by what they hold, by whatever program the workbook was written. */
class XlsxSheetTest {

    private static final Limits LIMITS = new Limits(10_000_000, 1_000, 10_000_000, 5_000_000);

    private final RawWorkbook workbook = new RawWorkbook();

    private static List<SheetRow> read(byte[] file) throws UnusableFile {
        List<SheetRow> rows = new ArrayList<>();
        Sheet.of(file, LIMITS).read(rows::add);
        return rows;
    }

    private SheetCell cell(String xml) throws UnusableFile {
        return read(workbook.row(xml).write()).get(0).cells().get(0);
    }

    @Test
    void aTextStaysATextInEveryCellThatHoldsOne() throws Exception {
        int shared = workbook.shared("<t>0123456789</t>");
        int rich = workbook.shared("<r><rPr><b/></rPr><t>0123</t></r><r><t xml:space=\"preserve\">456789</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh><phoneticPr fontId=\"1\"/>");
        workbook.row(
                "<c t=\"str\"><v>0123456789</v></c>",
                "<c t=\"str\"><f>VLOOKUP(A1,B:C,2,0)</f><v>0123456789</v></c>",
                "<c t=\"inlineStr\"><is><t>0123456789</t></is></c>",
                "<c t=\"inlineStr\"><is><r><t>01234</t></r><r><t>56789</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
                "<c t=\"s\"><v>" + shared + "</v></c>",
                "<c t=\"s\"><v> " + rich + " </v></c>");

        assertThat(read(workbook.write()).get(0).cells())
                .allSatisfy(one -> assertThat(one).isEqualTo(SheetCell.text("0123456789")))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"superscript", "subscript"})
    void aRaisedDigitIsANoteAndNoDigitOfTheNumber(String place) throws Exception {
        String noted = "<r><t>0123456789</t></r><r><rPr><vertAlign val=\"" + place + "\"/></rPr><t>1</t></r>";
        workbook.row(
                "<c t=\"inlineStr\"><is>" + noted + "</is></c>",
                "<c t=\"s\"><v>" + workbook.shared(noted + "<r><t> ya 2</t></r>") + "</v></c>");
        assertThat(read(workbook.write()).get(0).texts()).containsExactly("0123456789\u00b9", "0123456789\u00b9 ya 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<strike/>", "<dstrike val=\"1\"/>"})
    void whatIsStruckOutIsLeftOut(String struck) throws Exception {
        workbook.row("<c t=\"inlineStr\"><is><r><rPr>" + struck + "</rPr><t>0123456789</t></r>"
                + "<r><rPr><strike val=\"0\"/></rPr><t>1123456789</t></r></is></c>");
        assertThat(read(workbook.write()).get(0).texts()).containsExactly("1123456789");
    }

    /** With the style of the cell, as spreadsheets do for a cell or a row. */
    @Test
    void aCellThatIsStruckOutIsEmpty() throws Exception {
        int struck = workbook.font("<font><b/><strike/><sz val=\"11\"/></font>");
        int plain = workbook.font("<font><strike val=\"0\"/></font>");
        int shared = workbook.shared("<t>0123456789</t>");
        int mixed = workbook.shared(
                "<r><t>0123456789</t></r><r><rPr><strike/></rPr><t>3</t></r><r><rPr><b/></rPr><t>1123456789</t></r>");
        workbook.row(
                "<c t=\"s\" s=\"" + struck + "\"><v>" + shared + "</v></c>",
                "<c s=\"" + struck + "\"><v>12</v></c>",
                "<c t=\"inlineStr\" s=\"" + struck + "\"><is><t>Budi</t></is></c>",
                "<c t=\"s\" s=\"" + struck + "\"><v>" + mixed + "</v></c>",
                "<c t=\"s\" s=\"" + plain + "\"><v>" + shared + "</v></c>",
                "<c t=\"s\"><v>" + shared + "</v></c>");

        assertThat(read(workbook.write()).get(0).texts())
                .containsExactly("", "", "", "1123456789", "0123456789", "0123456789");
    }

    /** Rules are not calculated, so that nobody can tell which of the cells are struck out. */
    @ParameterizedTest
    @ValueSource(strings = {"A3:C5", "C9 B2:B1048576", "$B:$B", "3:3", "B3", "Tabel1[akun]"})
    void whatAConditionalFormatMayStrikeOutIsRefused(String areas) {
        workbook.row(text("nama"), text("akun")).row("<c/>", "<c/>").row(text("Budi"), text("0123456789"));
        workbook.rule("A1:Z99", "<font><b/><strike val=\"0\"/></font>").rule(areas, "<font><strike/></font>");

        String named = areas.startsWith("C9") ? "B2:B1048576" : areas;
        assertThatThrownBy(() -> read(workbook.write()))
                .isInstanceOfSatisfying(UnusableFile.class, e -> assertThat(e.refusal())
                        .isEqualTo(Refusal.at("file", "refusal.import.struckByRule", "a", named)));
    }

    @Test
    void soIsWhatANewerOneMayThatBringsItsFormatAlong() {
        workbook.row(text("Budi"))
                .behind("<extLst><ext><conditionalFormattings><conditionalFormatting><cfRule type=\"expression\">"
                        + "<f>a!$B1=1</f><dxf><font><strike/></font></dxf></cfRule><sqref>A1:A9</sqref>"
                        + "</conditionalFormatting></conditionalFormattings></ext></extLst>");
        assertThatThrownBy(() -> read(workbook.write())).isInstanceOf(UnusableFile.class);
    }

    @Test
    void aConditionalFormatThatStrikesOutNothingThatIsReadIsNoReason() throws Exception {
        int struck = workbook.font("<font><strike/></font>");
        workbook.row(text("nama"))
                .row("<c s=\"" + struck + "\" t=\"str\"><v>Budi</v></c>")
                .row(text("Sari"));
        workbook.rule("A1:A3", "<font><b/></font>")
                .rule("B1:B9 A2 A4:C9 2:2", "<font><strike/></font>")
                .rule("A1:A3", "<font><strike val=\"false\"/></font>");
        assertThat(read(workbook.write()))
                .extracting(SheetRow::texts)
                .containsExactly(List.of("nama"), List.of(""), List.of("Sari"));
    }

    /** As programs write them that calculate nothing; a formula whose result is an empty text has one. */
    @Test
    void aFormulaWithoutItsResultHasFailed() throws Exception {
        workbook.row(
                "<c><f>A1</f></c>",
                "<c><f>A1</f><v></v></c>",
                "<c><f t=\"shared\" si=\"0\"/><v/></c>",
                "<c t=\"str\"><f>IF(A1=0,\"\",A1)</f><v></v></c>");

        assertThat(read(workbook.write()).get(0).cells())
                .containsExactly(
                        new SheetCell(Kind.ERROR, "=A1", null),
                        new SheetCell(Kind.ERROR, "=A1", null),
                        new SheetCell(Kind.ERROR, "=", null),
                        SheetCell.EMPTY);
    }

    @Test
    void aNoughtThatStandsForWhatWasNeverCalculatedHasFailed() throws Exception {
        String[] cells = {
            "<c><f>VLOOKUP(A1,B:C,2,0)</f><v>0</v></c>",
            "<c t=\"str\"><f>A1</f><v></v></c>",
            "<c><f>A1*2</f><v>1500</v></c>",
            "<c><v>0</v></c>"
        };
        assertThat(read(workbook.row(cells).write()).get(0).texts()).containsExactly("0", "", "1500", "0");
        assertThat(read(new RawWorkbook().notCalculated().row(cells).write())
                        .get(0)
                        .cells())
                .extracting(SheetCell::kind)
                .containsExactly(Kind.ERROR, Kind.ERROR, Kind.NUMBER, Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"d/m/yyyy", "14", "22", "yyyy\\-mm\\-dd", "[$-421]dd mmmm yyyy;@", "dd/mm/yy h:mm", "m/d/yyyy"})
    void aNumberShownAsADateIsThatDate(String format) throws Exception {
        int style = workbook.format(format);
        assertThat(cell("<c s=\"" + style + "\"><v>45235</v></c>"))
                .isEqualTo(new SheetCell(Kind.DATE, "2023-11-05", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0",
                "\"Rp\" #,##0",
                "[$Rp-421]#,##0",
                "0.00",
                "[Red]0",
                "#,##0 \"yd\"",
                "h:mm",
                "0.00E+00",
                "Standard"
            })
    void aNumberShownAsANumberIsNoDate(String format) throws Exception {
        int style = workbook.format(format);
        assertThat(cell("<c s=\"" + style + "\"><v>45235</v></c>").kind()).isEqualTo(Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-05", "2026-11-05T00:00:00", "2026-11-05T14:59:59.000Z", "2026-11-05T00:00:00+07:00"})
    void aDateWrittenAsOneIsRead(String value) throws Exception {
        assertThat(cell("<c t=\"d\"><v>" + value + "</v></c>")).isEqualTo(new SheetCell(Kind.DATE, "2026-11-05", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-05T15:00:00Z",
                "2026-11-05T16:00:00.000Z",
                "2026-11-05T17:00:00Z",
                "2026-11-05T01:00:00+09:00",
                "2026-11-05T24:00:00"
            })
    void aMomentThatIsAnotherDayInTheCapitalIsNoDate(String value) throws Exception {
        assertThat(cell("<c t=\"d\"><v>" + value + "</v></c>")).isEqualTo(SheetCell.text(value));
    }

    @Test
    void rowsStandInTheOrderOfTheirNumbers() {
        assertThatThrownBy(() ->
                        read(workbook.rowOf(3, text("c")).rowOf(2, text("b")).write()))
                .isInstanceOfSatisfying(UnusableFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.at("file", "refusal.import.rowOrder", 2, 3)));
    }

    /** The reader refuses the first row because it is no heading; the order is the reason and is said. */
    @Test
    void aHeadingThatIsStoredLastIsNoMissingHeading() {
        byte[] file = workbook.rowOf(2, text("b")).rowOf(1, text("heading")).write();
        assertThatThrownBy(() -> Sheet.of(file, LIMITS).read(row -> {
                    throw new UnusableFile("refusal.import.columnsMissing", "heading");
                }))
                .isInstanceOfSatisfying(UnusableFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.at("file", "refusal.import.rowOrder", 1, 2)));
    }

    @Test
    void daysAreCountedFromWhereTheWorkbookSays() throws Exception {
        int style = workbook.from1904().format("d/m/yyyy");
        assertThat(cell("<c s=\"" + style + "\"><v>43773</v></c>").text()).isEqualTo("2023-11-05");
        assertThat(new RawWorkbook().format("14")).isEqualTo(1);
        assertThat(read(new RawWorkbook().row("<c><v>1</v></c>").write()).get(0).texts())
                .containsExactly("1");
    }

    @Test
    void theCalendarBeforeMarch1900IsNotOneDayOff() throws Exception {
        int style = workbook.format("d/m/yyyy");
        workbook.row(
                "<c s=\"" + style + "\"><v>1</v></c>",
                "<c s=\"" + style + "\"><v>59</v></c>",
                "<c s=\"" + style + "\"><v>61</v></c>");
        assertThat(read(workbook.write()).get(0).texts()).containsExactly("1900-01-01", "1900-02-28", "1900-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15000|15000", "15000.0|15000", "1.5E+4|15000", "33333.33|33333,33", "33333.330000000002|33333,33",
                "1.125|1,1250", "0.1|0,1", "-8.172|-8,1720", "15000.000000000002|15000",
                        "3509014101900777|3.50901410190078E+15"
            })
    void aNumberIsWrittenAsPeopleWould(String value, String text) throws Exception {
        SheetCell cell = cell("<c><v>" + value + "</v></c>");
        assertThat(cell).isEqualTo(new SheetCell(Kind.NUMBER, text, null));
        assertThat(cell.isBareNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000000|123456789|0123456789", "\"0\"000000000|123456789|0123456789",
                        "0000-0000-00|123456789|0123-4567-89",
                "00\\.00\\.00\\.0000|3509012003|35.09.01.2003", "000|9|009", "00000;-00000|1111|01111"
            })
    void whatASpreadsheetShowsOfEveryDigitIsKnown(String format, String value, String shown) throws Exception {
        int style = workbook.format(format);
        SheetCell cell = cell("<c s=\"" + style + "\"><v>" + value + "</v></c>");
        assertThat(cell.identifier()).isEqualTo(shown);
        assertThat(cell.isBareNumber()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|123456789",
                "0|123456789",
                "#,##0|123456789",
                "@|123456789",
                "000|123456789",
                "0000.0|12",
                "[>9]0000|12",
                "0000%|12",
                "0000|1.5"
            })
    void whatItDoesNotShowIsNot(String format, String value) throws Exception {
        int style = workbook.format(format);
        assertThat(cell("<c s=\"" + style + "\"><v>" + value + "</v></c>").isBareNumber())
                .isTrue();
    }

    @Test
    void aFailedFormulaIsNoText() throws Exception {
        assertThat(cell("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))
                .isEqualTo(new SheetCell(Kind.ERROR, "#DIV/0!", null));
        assertThat(cell("<c t=\"e\"><v>#N/A</v></c>").kind()).isEqualTo(Kind.ERROR);
        for (String number : new String[] {"NaN", ".", "1E-999999999", "1E999999999", "1".repeat(500)}) {
            assertThat(cell("<c><v>" + number + "</v></c>").kind()).as(number).isEqualTo(Kind.ERROR);
        }
    }

    @Test
    void yesAndNoAreRead() throws Exception {
        assertThat(read(workbook.row("<c t=\"b\"><v>1</v></c>", "<c t=\"b\"><v>0</v></c>")
                                .write())
                        .get(0)
                        .texts())
                .containsExactly("true", "false");
    }

    @Test
    void anEmptyCellIsEmptyHoweverItIsWritten() throws Exception {
        assertThat(read(workbook.row(
                                        "<c/>",
                                        "<c t=\"str\"/>",
                                        "<c t=\"s\"/>",
                                        "<c t=\"str\"><v></v></c>",
                                        "<c t=\"inlineStr\"><is/></c>",
                                        text("x"))
                                .write())
                        .get(0)
                        .texts())
                .containsExactly("", "", "", "", "", "x");
    }

    @Test
    void lettersThatXmlCannotHoldAreReadAsTheyWere() throws Exception {
        assertThat(cell(text("a_x000B_b_x005F_x000D_ ")).text()).isEqualTo("a\u000bb_x000D_ ");
    }

    @Test
    void cellsStandWhereTheySayAndElseOneAfterTheOther() throws Exception {
        List<SheetRow> rows = read(workbook.row(
                        "<c r=\"C1\" t=\"str\"><v>c</v></c>",
                        "<c t=\"str\"><v>d</v></c>",
                        "<c r=\"A1\" t=\"str\"><v>a</v></c>")
                .row()
                .row("<c r=\"AB3\"><v>7</v></c>")
                .write());
        assertThat(rows.get(0).texts()).containsExactly("a", "", "c", "d");
        assertThat(rows.get(2).number()).isEqualTo(3);
        assertThat(rows.get(2).texts()).hasSize(28).endsWith("7");
    }

    @Test
    void mergedCellsAreSaidByEachRow() throws Exception {
        workbook.row(text("a"), text("x"))
                .row("<c/>", text("y"))
                .row(text("b"), text("z"))
                .row("<c r=\"B4\"/>")
                .merge("A1:A2", "B3:C4", "$A$3:$A$4");
        assertThat(read(workbook.write()))
                .extracting(SheetRow::texts)
                .containsExactly(List.of("a", "x"), List.of("a", "y"), List.of("b", "z"), List.of("b", "z"));
    }

    @Test
    void partsThatMayBeLeftOutMayBeMissing() throws Exception {
        assertThat(read(new RawWorkbook()
                                .withoutStyles()
                                .row("<c s=\"3\"><v>1</v></c>")
                                .write())
                        .get(0)
                        .texts())
                .containsExactly("1");
        assertThat(read(new RawWorkbook().prefixed("x").row(text("a")).write())
                        .get(0)
                        .texts())
                .containsExactly("a");
    }

    /** Whatever kind of cell a writer chooses, the same value comes out of it. */
    @RepeatedTest(200)
    void everyWriterSaysTheSame(RepetitionInfo repetition) throws Exception {
        var chance = new Random(repetition.getCurrentRepetition());
        LocalDate day = LocalDate.of(1900, 3, 1).plusDays(chance.nextInt(60_000));
        String digits = "%010d".formatted(chance.nextLong(10_000_000_000L));
        long amount = chance.nextLong(1_000_000_000_000_000L);
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        int date = workbook.format(chance.nextBoolean() ? "14" : "dd-mmm-yyyy");
        int padded = workbook.format("0000000000");
        int shared = workbook.shared("<t>" + digits + "</t>");
        String[] days = {
            "<c s=\"" + date + "\"><v>" + serial + ".75</v></c>",
            "<c t=\"d\"><v>" + day + "</v></c>",
            text(day.toString())
        };
        String[] numbers = {
            "<c s=\"" + padded + "\"><v>" + Long.parseLong(digits) + "</v></c>",
            "<c t=\"s\"><v>" + shared + "</v></c>",
            "<c t=\"str\"><f>B2&amp;\"\"</f><v>" + digits + "</v></c>",
            text("<![CDATA[" + digits + "]]>")
        };
        String[] amounts = {
            "<c><v>" + amount + "</v></c>", "<c t=\"n\"><f>A1*2</f><v>" + amount + ".0</v></c>", text("" + amount)
        };

        SheetRow row = read(workbook.row(one(days, chance), one(numbers, chance), one(amounts, chance))
                        .write())
                .get(0);

        assertThat(row.cells().get(0).text()).isEqualTo(day.toString());
        assertThat(row.cells().get(1).identifier()).isEqualTo(digits);
        assertThat(row.cells().get(2).text()).isEqualTo("" + amount);
    }

    private static String text(String text) {
        return RawWorkbook.text(text);
    }

    private static String one(String[] all, Random chance) {
        return all[chance.nextInt(all.length)];
    }
}
