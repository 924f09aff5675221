package id.pendamping.registration.imports;

import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts reasons into the reader's words. */
@Component("importReasons")
public class Reasons {

    private final Refusals refusals;

    Reasons(Refusals refusals) {
        this.refusals = refusals;
    }

    public String words(String messageKey, List<Object> arguments) {
        List<Object> counted = arguments.stream()
                .map(argument -> argument instanceof Integer count ? (Object) count.longValue() : argument)
                .toList();
        return refusals.sentence(new Refusal(null, messageKey, counted), LocaleContextHolder.getLocale());
    }
}
