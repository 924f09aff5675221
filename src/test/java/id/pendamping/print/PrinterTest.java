package id.pendamping.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
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

    private byte[] print(List<String> lines) {
        return printer.print("print/trial", Map.of("title", "Surat percobaan", "lines", lines), INDONESIAN);
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
