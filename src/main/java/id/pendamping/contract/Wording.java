package id.pendamping.contract;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What events and their values are called and what they mean, in a reader's language. */
@Component
public class Wording {

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    public String title(EventType event, Locale locale) {
        return texts.getMessage("fact." + event.name().literal(), null, locale);
    }

    /** One sentence: what has happened. */
    public String sentence(EventType event, Locale locale) {
        return texts.getMessage("event." + event.name().literal(), null, locale);
    }

    /** What the value means: where the event has no words of its own for it, those of all events. */
    public String meaning(EventType event, EventType.Field field, Locale locale) {
        String own = "event." + event.name().literal() + '.' + field.name();
        try {
            return texts.getMessage(own, null, locale);
        } catch (NoSuchMessageException e) {
            return texts.getMessage("event.field." + field.name(), null, locale);
        }
    }
}
