package id.pendamping.desk;

import id.pendamping.access.SubjectCard;
import id.pendamping.forms.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.ui.ModelMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a case on which deeds are done that no process waits for. It opens to those who may do them; what is refused
 * stands in sentences above what was typed, and after what is done the person reads one word of it on the next page.
 *
 * @param content what the page shows beside the forms, and under {@code <input>Options} what they offer to choose from
 * @param said what the next page says
 * @param onward where the person goes on
 */
public record DeedPage(
        DeedPages pages,
        String template,
        List<Form> forms,
        Content content,
        Function<SubjectCard, MessageSourceResolvable> said,
        Function<SubjectCard, String> onward) {

    /**
     * A form of the page.
     *
     * @param inputs under which name the template finds its inputs
     */
    public record Form(Deed<?> deed, Asked asked, String inputs) {}

    /** Puts into the model what a page shows. */
    @FunctionalInterface
    public interface Content {
        void show(SubjectCard card, ModelMap model, Locale locale);
    }

    public DeedPage showing(Content shown) {
        return new DeedPage(pages, template, forms, shown, said, onward);
    }

    public DeedPage saying(Function<SubjectCard, MessageSourceResolvable> word) {
        return new DeedPage(pages, template, forms, content, word, onward);
    }

    public DeedPage leadingTo(Function<SubjectCard, String> address) {
        return new DeedPage(pages, template, forms, content, said, address);
    }

    /** The page of the case of this number with empty forms; else the person is turned away by the status of the answer. */
    public ModelAndView show(String number, Locale locale) {
        return pages.show(this, number, locale);
    }

    /** What was typed into the only form. */
    public ModelAndView handIn(String number, Map<String, String> parameters, RedirectAttributes after, Locale locale) {
        return handIn(forms.get(0), number, parameters, after, locale);
    }

    /** What was typed into the only form, with the files that it asks for. */
    public ModelAndView handIn(
            String number,
            Map<String, String> parameters,
            Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        return pages.handIn(this, forms.get(0), number, parameters, files, after, locale);
    }

    /** What was typed into one of the forms. */
    public ModelAndView handIn(
            Form form, String number, Map<String, String> parameters, RedirectAttributes after, Locale locale) {
        try {
            return pages.handIn(this, form, number, parameters, Map.of(), after, locale);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
