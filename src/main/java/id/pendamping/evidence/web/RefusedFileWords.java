package id.pendamping.evidence.web;

import id.pendamping.forms.Formats;
import id.pendamping.shared.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why a file was not taken. */
@Component
class RefusedFileWords {

    private final MessageSource texts;
    private final Formats formats;

    RefusedFileWords(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String of(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().stream().map(formats::text).toArray();
        return texts.getMessage(refusal.messageKey(), arguments, locale);
    }
}
