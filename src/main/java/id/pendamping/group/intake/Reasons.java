package id.pendamping.group.intake;

import id.pendamping.shared.Rupiah;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts reasons into the reader's words. */
@Component("importReasons")
class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    String words(String messageKey, List<Object> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] shown =
                arguments.stream().map(argument -> shown(argument, locale)).toArray();
        return messages.getMessage(messageKey, shown, locale);
    }

    private static Object shown(Object argument, Locale locale) {
        if (argument instanceof Rupiah rupiah) {
            return "Rp\u00a0"
                    + NumberFormat.getIntegerInstance(Locale.forLanguageTag("id"))
                            .format(rupiah.amount());
        }
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date)
                : argument;
    }
}
