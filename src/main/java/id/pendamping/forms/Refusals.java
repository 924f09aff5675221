package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal in words; amounts and dates in it are written as everywhere else. */
@Component
public class Refusals {

    private final MessageSource texts;
    private final Formats formats;

    Refusals(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    public String sentence(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> argument instanceof Refusal inner ? sentence(inner, locale) : formats.text(argument))
                .toArray();
        return texts.getMessage(refusal.messageKey(), arguments, locale);
    }
}
