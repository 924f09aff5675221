package id.pendamping.group.intake;

import id.pendamping.forms.Formats;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts reasons into the reader's words. */
@Component("importReasons")
class Reasons {

    private final MessageSource messages;

    private final Formats formats;

    Reasons(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String words(String messageKey, List<Object> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] shown = arguments.stream()
                .map(argument -> argument instanceof Number ? argument : formats.text(argument))
                .toArray();
        return messages.getMessage(messageKey, shown, locale);
    }
}
