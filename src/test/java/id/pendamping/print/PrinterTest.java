package id.pendamping.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PrinterTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Printer printer = new Printer(templates(), new StaticApplicationContext());

    @Test
    void printsA4WithHeadPageNumbersAndAnEmbeddedFont() throws IOException {
        byte[] paper =
                print(IntStream.rangeClosed(1, 80).mapToObj(i -> "Baris " + i).toList());

        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getMediaBox())
                    .satisfies(page -> assertThat(Math.abs(page.getWidth() - PDRectangle.A4.getWidth()))
                            .isLessThan(1));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Surat percobaan");
            assertThat(fonts(document.getPage(0).getResources())).isNotEmpty().allMatch(PDFont::isEmbedded);
            var text = new PDFTextStripper();
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(document)).contains("Program TKM Pemula", "2 / 3");
        }
    }

    @Test
    void writesWhatWasTypedAndLoadsNothing() throws IOException {
        byte[] paper = print(List.of("Usaha <b>Ñandú</b> & Łódź – “é”"));

        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Usaha <b>Ñandú</b> & Łódź – “é”");
            assertThat(StreamSupport.stream(
                            document.getPage(0).getResources().getXObjectNames().spliterator(), false))
                    .isEmpty();
        }
    }

    @Test
    void lettersStandOneByOne() throws IOException {
        byte[] paper = print(List.of("Verifikasi fisik, aflatoksin, efisien"));

        try (PDDocument document = Loader.loadPDF(paper);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(PlainFont.open()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Verifikasi fisik, aflatoksin, efisien");
            assertThat(font.getGsubData())
                    .as("what is looked up for every word that is drawn")
                    .isEqualTo(GsubData.NO_DATA_FOUND);
        }
    }

    @Test
    void theHeadOfALongTableStandsOnEveryPageAndItsTotalAtItsEndAlone() throws IOException {
        byte[] paper = print(
                "print/long-table",
                IntStream.rangeClosed(1, 80).mapToObj(i -> "Baris " + i).toList());

        try (PDDocument document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Kepala tabel", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(text.split("Seluruhnya", -1)).hasSize(2);
        }
        assertThat(Texts.files(Path.of("src/main/resources/templates/print"), ".html"))
                .allSatisfy(page -> assertThat(Texts.content(page)).doesNotContain("<tfoot"));
    }

    /** Whatever the record holds, the paper is printed; what the font lacks is shown by a sign that stands for it. */
    @RepeatedTest(12)
    void printsWhateverIsOnRecord(RepetitionInfo repetition) throws IOException {
        var chance = new Random(repetition.getCurrentRepetition());
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(line -> IntStream.range(0, 12)
                        .mapToObj(i -> chance.nextBoolean()
                                ? String.valueOf((char) chance.nextInt(chance.nextBoolean() ? 0x100 : 0x10000))
                                : Character.toString(chance.nextInt(0x110000)))
                        .collect(Collectors.joining("x")))
                .toList();
        byte[] paper = print(Stream.concat(
                        lines.stream(),
                        Stream.of("a\u000bb\u0000\ufffe&#11;&#xD800;\ud800c", "\u202eterbalik\u202c", "Akhir"))
                .toList());
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Akhir");
        }
    }

    private byte[] print(List<String> lines) {
        return print("print/trial", lines);
    }

    private byte[] print(String template, List<String> lines) {
        return printer.print(template, Map.of("title", "Surat percobaan", "lines", lines), INDONESIAN);
    }

    private static List<PDFont> fonts(PDResources resources) {
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> font(resources, name))
                .toList();
    }

    private static PDFont font(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/shared");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}
