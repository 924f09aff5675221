package id.pendamping.lifecycle.web;

import id.pendamping.access.web.Formats;
import id.pendamping.shared.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal in words; amounts and dates in it are written as everywhere else. */
@Component
class Refusals {

    private final MessageSource texts;
    private final Formats formats;

    Refusals(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String sentence(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().stream().map(formats::text).toArray();
        return texts.getMessage(refusal.messageKey(), arguments, locale);
    }
}
