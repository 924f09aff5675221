package id.pendamping.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.pendamping.shared.NormalForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Prints a template as PDF: A4, tagged, its font embedded. A template is well-formed XHTML that fills the fragment
 * {@code print/paper :: sheet}; nothing but the sheet of styles and pictures written into it ({@code data:}) is loaded.
 * The font has one weight and Latin, Greek and Cyrillic letters.
 */
@Component
public class Printer {

    private static final String STYLES = "print";
    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final Pattern NAMED_LETTER = Pattern.compile("&#([xX]?[0-9a-fA-F]+);");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    Printer(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /** The template with these values, in this language, as the octets of a PDF. */
    public byte[] print(String template, Map<String, Object> values, Locale language) {
        return toPdf(page(template, values, language));
    }

    /** The same as a page of HTML. */
    public String page(String template, Map<String, Object> values, Locale language) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            var context = new Context(language, values);
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(beans, null));
            return templates.process(template, context);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static byte[] toPdf(String page) {
        var paper = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(printable(page), null);
        builder.usePdfUaAccessibility(true);
        builder.useFont(PlainFont::open, FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(Styles::new, STYLES);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(STYLES + ':') || address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.toStream(paper);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }

    /** XHTML can neither hold nor name every letter that may be on record. */
    private static String printable(String page) {
        return NAMED_LETTER
                .matcher(NormalForm.writable(page))
                .replaceAll(named -> Matcher.quoteReplacement(isWritable(named) ? named.group() : "\uFFFD"));
    }

    private static boolean isWritable(MatchResult named) {
        String digits = named.group(1);
        boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
        try {
            int letter = hexadecimal ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            String text = Character.toString(letter);
            return NormalForm.writable(text).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static InputStream open(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of styles of the program, {@code print:paper.css}. */
    private record Styles(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            return open(STYLES + '/' + address.substring(STYLES.length() + 1));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
