package id.pendamping.inbox.web;

import id.pendamping.forms.Wrong;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with the forms of a message that was set aside, where it stands on the page. */
@Component
class DeadLetterForms {

    private final DeadLetterPage page;
    private final MessageSource texts;

    DeadLetterForms(DeadLetterPage page, MessageSource texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Faults of what was typed, and whether it was confirmed. */
    List<Wrong> check(DeadLetterPage.Typed typed, List<Refusal> faults, boolean confirmed, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        for (Refusal fault : faults) {
            String field = String.valueOf(fault.field());
            String label = field.equals("value") ? "letters.newValue" : "letters.words";
            wrong.add(wrong(field, typed, label, fault.messageKey(), locale));
        }
        if (!confirmed) {
            wrong.add(wrong("confirmed", typed, "letters.confirm." + typed.form(), "refusal.letter.confirm", locale));
        }
        return wrong;
    }

    /** Why the program refused it. */
    List<Wrong> refused(DeadLetterPage.Typed typed, Outcome outcome, Locale locale) {
        return outcome instanceof Outcome.Refused refused
                ? page.sentences(refused.refusals(), locale).stream()
                        .map(sentence -> new Wrong("form-" + typed.form(), null, sentence))
                        .toList()
                : List.of();
    }

    private Wrong wrong(String field, DeadLetterPage.Typed typed, String label, String key, Locale locale) {
        return new Wrong(
                field + '-' + typed.form(), texts.getMessage(label, null, locale), texts.getMessage(key, null, locale));
    }
}
