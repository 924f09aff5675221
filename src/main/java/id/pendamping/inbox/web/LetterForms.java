package id.pendamping.inbox.web;

import id.pendamping.forms.Wrong;
import id.pendamping.shared.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with the forms of a message that was set aside, where it stands on the page. */
@Component
class LetterForms {

    private static final int LONGEST_WORDS = 1_000;
    private static final int LARGEST_VALUE = 64 * 1024;

    private final LetterPage page;
    private final MessageSource texts;

    LetterForms(LetterPage page, MessageSource texts) {
        this.page = page;
        this.texts = texts;
    }

    List<Wrong> check(LetterPage.Typed typed, boolean confirmed, boolean hasValue, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        int size = typed.value().getBytes(StandardCharsets.UTF_8).length;
        if (hasValue && (size == 0 || size > LARGEST_VALUE)) {
            wrong.add(wrong("value", typed, "letters.newValue", "refusal.letter.value", locale));
        }
        if (typed.words().isEmpty() || typed.words().length() > LONGEST_WORDS) {
            wrong.add(wrong("words", typed, "letters.words", "refusal.letter.words", locale));
        }
        if (!confirmed) {
            wrong.add(wrong("confirmed", typed, "letters.confirm." + typed.form(), "refusal.letter.confirm", locale));
        }
        return wrong;
    }

    List<Wrong> refused(LetterPage.Typed typed, Outcome outcome, Locale locale) {
        return outcome instanceof Outcome.Refused refused
                ? page.sentences(refused.refusals(), locale).stream()
                        .map(sentence -> new Wrong("form-" + typed.form(), null, sentence))
                        .toList()
                : List.of();
    }

    private Wrong wrong(String field, LetterPage.Typed typed, String label, String key, Locale locale) {
        return new Wrong(
                field + '-' + typed.form(), texts.getMessage(label, null, locale), texts.getMessage(key, null, locale));
    }
}
