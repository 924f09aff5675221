package id.pendamping.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.Trial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paper is made of decides; the bytes of its pictures say nothing. */
class PaperCheckTest {

    private static final String ACTS = "evidence.pdf.acts";
    private static final byte[] NOTHING = new byte[0];

    private final FileReading reading = new FileReading(Settings.with(java.util.Map.of()));

    private static byte[] acting(String action) {
        return new MadePaper()
                .catalog("/OpenAction 4 0 R")
                .object(action, NOTHING)
                .write();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-js-in-image-bytes.pdf", "06-bom-in-front.pdf", "06-nul-bytes-behind-eof.pdf"})
    void aCleanPaperIsKept(String trial) {
        byte[] paper = Trial.file(trial);
        assertThat(reading.read(paper))
                .isInstanceOfSatisfying(FileResult.Usable.class, kept -> assertThat(kept.content())
                        .isEqualTo(paper));
    }

    /** What scanners and web servers add, and what some writers leave out. */
    @ParameterizedTest
    @CsvSource({
        "'', '\n<!-- Served by cache 3 -->\n'",
        "'', '\u001b%-12345X@PJL EOJ\r\n\u001b%-12345X'",
        "'\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n', '\u001b%-12345X'",
    })
    void whatOthersAddAroundItIsNoPartOfAPaper(String before, String behind) {
        byte[] paper = joined(joined(before.getBytes(US_ASCII), new MadePaper().write()), behind.getBytes(US_ASCII));
        assertThat(reading.read(paper)).isInstanceOf(FileResult.Usable.class);
        byte[] acting =
                joined(joined(before.getBytes(US_ASCII), acting("<< /S /Launch /F (x) >>")), behind.getBytes(US_ASCII));
        assertThat(reading.read(acting)).isEqualTo(FileResult.refused(ACTS));
    }

    @Test
    void aPaperNeedsNoMarkAtItsEndButIsWhole() {
        String whole = new String(new MadePaper().write(), ISO_8859_1);
        byte[] unmarked = whole.replace("%%EOF", "").getBytes(ISO_8859_1);
        assertThat(reading.read(unmarked)).isInstanceOf(FileResult.Usable.class);
        byte[] cut = whole.substring(0, whole.indexOf("startxref")).getBytes(ISO_8859_1);
        assertThat(reading.read(cut)).isEqualTo(FileResult.refused("evidence.pdf.unreadable"));
        byte[] more = joined(whole.getBytes(ISO_8859_1), "x".repeat(2_000).getBytes(US_ASCII));
        assertThat(reading.read(more)).isEqualTo(FileResult.refused("evidence.pdf.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
                "<< /S /Launch /F (cmd.exe) >>",
                "<< /S /URI /URI (https://uji.id) >>",
                "<< /S /Named /N /Print >>",
                "<< /S /GoToR /F (x.pdf) >>",
                "<< /S /SubmitForm /F (https://uji.id) >>",
                "<< /S /ResetForm >>",
                "<< /S /Trans /Trans << /S /Dissolve >> >>",
                "<< /S /Hide /T (nilai) >>",
                "<< /S /Thread /F (x.pdf) >>",
                "<< /S /GoTo /D [3 0 R /Fit] /Next << /S /J#61vaScript >> >>",
                "<< /Type /Annot /Subtype /FileAttachment /FS << /EF << /F 3 0 R >> >> >>",
                "<< /Type /Filespec /F (x.exe) /EF << /F 3 0 R >> >>"
            })
    void aPaperThatActsIsRefused(String action) {
        assertThat(PaperCheck.objection(acting(action))).contains(ACTS);
        byte[] hidden = new MadePaper().object(action, NOTHING).write();
        assertThat(PaperCheck.objection(hidden)).as("where nothing leads to it").contains(ACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Title (Cara memakai /JS dan /Launch) >>",
                "<< /Title (Nota \\(/EF\\) dan (/Encrypt) itu) >>",
                "<< /Title () /Author (/JavaScript) >>"
            })
    void wordsForPeopleAreNoActions(String words) {
        assertThat(PaperCheck.objection(new MadePaper().object(words, NOTHING).write()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Resources << /Font << /JS << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >>",
                "/Resources << /Font << /JavaScript << /Type /Font /Subtype /Type1 /BaseFont /JavaScript >> >> >>",
                "/Resources << /XObject << /EF 4 0 R /Launch 4 0 R >> /ExtGState << /XFA << /CA 1 >> >> >>",
                "/Resources << /Font << /JS-1 << /Type /Font /Subtype /Type1 /BaseFont /EF+Arial >> >> >>",
                "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /JS >>]",
                "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D /Launch >> >>]"
            })
    void whatIsOnlyNamedLikeAnActionIsNone(String page) {
        assertThat(PaperCheck.objection(new MadePaper()
                        .catalog("/Dests << /JS [3 0 R /Fit] /Launch [3 0 R /Fit] >>"
                                + " /StructTreeRoot << /Type /StructTreeRoot /ClassMap << /JS << /O /Layout >> >> >>")
                        .page(page)
                        .object("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] >>", new byte[] {' '})
                        .write()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Font 5 0 R >>|<< /S /JavaScript /JS (x) >>",
                "<< /Font 5 0 R /OpenAction 5 0 R >>|<< /JS (x) >>",
                "<< /Names << /JavaScript 5 0 R >> >>|<< /Names [] >>",
                "<< /AcroForm << /XFA 5 0 R >> >>|<< >>",
                "<< /Font << /F 1 >> >>|<< /JS (x) >>"
            })
    void aNameHidesNoAction(String objects) {
        String[] both = objects.split("\\|");
        assertThat(PaperCheck.objection(new MadePaper()
                        .object(both[0], NOTHING)
                        .object(both[1], NOTHING)
                        .write()))
                .contains(ACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /XObject /Subtype /PS >>",
                "<< /Type /XObject /Subtype /Form /Subtype2 /PS /BBox [0 0 1 1] >>"
            })
    void aProgramForPrintersIsRefused(String dictionary) {
        assertThat(PaperCheck.objection(
                        new MadePaper().object(dictionary, new byte[] {' '}).write()))
                .contains(ACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Title (a\\) /S /JavaScript /JS (x) >>",
                "<< /Title (a) /S /JavaScript /JS (x) /Note (b) >>",
                "<< /Title <28> /S /JavaScript /JS (x) >>",
                "%(\n<< /S /JavaScript /JS (x) >> %)"
            })
    void bracketsHideNoActions(String object) {
        assertThat(PaperCheck.objection(new MadePaper().object(object, NOTHING).write()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Subtype /Image /OPI << /2.0 << /Type /OPI /F (gambar.tif) >> >> >>",
                "<< /F (https://uji.id/isi) >>",
                "<< /Ref << /F (https://uji.id/x.pdf) /Page 0 >> >>"
            })
    void aPaperThatIsKeptElsewhereIsRefused(String dictionary) {
        assertThat(PaperCheck.objection(
                        new MadePaper().object(dictionary, new byte[] {' '}).write()))
                .contains(ACTS);
    }

    @Test
    void anAddressOnAPageMayBePressedButDoesNotOpenByItself() {
        String link = "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (%s) >> >>]";
        assertThat(PaperCheck.objection(new MadePaper()
                        .page(link.formatted("https://uji.id/nota"))
                        .write()))
                .isEmpty();
        assertThat(PaperCheck.objection(new MadePaper()
                        .page(link.formatted("file:///etc/passwd"))
                        .write()))
                .contains(ACTS);
        assertThat(PaperCheck.objection(new MadePaper()
                        .page("/AA << /O << /S /URI /URI (https://uji.id) >> >>")
                        .write()))
                .contains(ACTS);
    }

    @Test
    void aLockedOneIsRefusedAsSuch() {
        assertThat(PaperCheck.objection(new MadePaper()
                        .trailer("/Encrypt 4 0 R")
                        .object("<< /Filter /Standard /V 1 /R 2 >>", NOTHING)
                        .write()))
                .contains("evidence.pdf.locked");
    }

    @Test
    void aBrokenOneIsRefused() {
        assertThat(PaperCheck.objection("%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .contains("evidence.pdf.unreadable");
        byte[] whole = new MadePaper().write();
        for (int part = 1; part < 10; part++) {
            assertThat(PaperCheck.objection(Arrays.copyOf(whole, whole.length * part / 10)))
                    .contains("evidence.pdf.unreadable");
        }
    }

    @Test
    void aPaperWithoutPagesOrWithOneTwiceIsNone() {
        for (String kids : List.of(
                "1 0 R",
                "2 0 R",
                "null",
                "3 0 R 2 0 R",
                "3 0 R 3 0 R",
                "4 0 R",
                "3 0 R null",
                "3 0 R 99 0 R",
                "3 0 R 5",
                "5 0 R",
                "3 0 R 5 0 R",
                "[3 0 R]")) {
            byte[] paper = new String(
                            new MadePaper()
                                    .object("<< /Type /Pages /Kids [2 0 R] >>", NOTHING)
                                    .object("[5 0 R 3 0 R]", NOTHING)
                                    .write(),
                            StandardCharsets.ISO_8859_1)
                    .replace("/Kids [3 0 R]", "/Kids [" + kids + "]")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(PaperCheck.objection(paper)).as(kids).contains("evidence.pdf.unreadable");
        }
    }

    @Test
    void aPaperThatSaysItHasOtherPagesThanItHasIsNone() {
        for (String count : List.of("/Count 0", "/Count -1", "/Count 2", "/Count 2000000000", "/Count (1)", "")) {
            byte[] paper = new String(new MadePaper().write(), StandardCharsets.ISO_8859_1)
                    .replace("/Count 1", count)
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(PaperCheck.objection(paper)).as(count).contains("evidence.pdf.unreadable");
        }
    }

    /** Trees of any shape: kept when every page is there once, and refused with one branch bent. */
    @RepeatedTest(60)
    void aTreeOfPagesIsReadInAnyShape(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        int branches = 1 + chance.nextInt(4);
        var made = new MadePaper();
        var kids = new StringBuilder();
        int pages = 0;
        for (int branch = 0; branch < branches; branch++) {
            int leaves = 1 + chance.nextInt(3);
            var below = new StringBuilder();
            int own = 4 + branch + pages;
            for (int leaf = 1; leaf <= leaves; leaf++) {
                below.append(own + leaf).append(" 0 R ");
            }
            kids.append(own).append(" 0 R ");
            made.object("<< /Type /Pages /Parent 2 0 R /Kids [" + below + "] /Count " + leaves + " >>", NOTHING);
            for (int leaf = 1; leaf <= leaves; leaf++) {
                made.object("<< /Type /Page /Parent " + own + " 0 R /MediaBox [0 0 9 9] >>", NOTHING);
            }
            pages += leaves;
        }
        String whole = new String(made.write(), StandardCharsets.ISO_8859_1)
                .replace("/Kids [3 0 R] /Count 1", "/Kids [" + kids + "] /Count " + pages);
        assertThat(objection(whole)).isEmpty();
        String[] bent = {"null ", "99 0 R ", "2 0 R ", "1 0 R ", "4 0 R ", "(x) ", ""};
        String one = bent[chance.nextInt(bent.length)];
        String last = (4 + branches - 1 + pages) + " 0 R ";
        assertThat(objection(whole.replace(last + "]", one + "]"))).as(one).contains("evidence.pdf.unreadable");
    }

    private static java.util.Optional<String> objection(String paper) {
        return PaperCheck.objection(paper.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Pictures of any bytes, with the names of actions strewn into them. */
    @RepeatedTest(60)
    void theBytesOfAPictureSayNothing(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        byte[] picture = new byte[1 + chance.nextInt(60_000)];
        chance.nextBytes(picture);
        String[] words = {
            "/JS ",
            "/JavaScript ",
            "/Launch ",
            "/EF ",
            "/Encrypt ",
            "obj << /S /JavaScript >> endobj ",
            "/ObjStm ",
            "/XFA("
        };
        for (int i = 0; i < 20; i++) {
            byte[] word = words[chance.nextInt(words.length)].getBytes(StandardCharsets.US_ASCII);
            int at = chance.nextInt(picture.length);
            System.arraycopy(word, 0, picture, at, Math.min(word.length, picture.length - at));
        }
        byte[] paper = new MadePaper()
                .page("/Resources << /XObject << /Im0 4 0 R >> >>")
                .object(
                        "<< /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 >>",
                        picture)
                .write();
        assertThat(reading.read(paper)).isInstanceOf(FileResult.Usable.class);
        assertThat(reading.read(joined(
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        joined(paper, new byte[chance.nextInt(9_000)]))))
                .isInstanceOf(FileResult.Usable.class);
        byte[] acting = new MadePaper()
                .object("<< /Type /XObject /Subtype /Image >>", picture)
                .page("/AA << /O << /S /JavaScript /JS (1) >> >>")
                .write();
        assertThat(reading.read(acting)).isInstanceOf(FileResult.Refused.class);
    }
}
