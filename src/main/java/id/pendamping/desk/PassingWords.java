package id.pendamping.desk;

import id.pendamping.forms.Refusals;
import id.pendamping.lifecycle.WouldPass;
import id.pendamping.shared.Refusal;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in a sentence when a rule that fired would not have. */
@Component("passingWords")
public class PassingWords {

    private final Refusals words;

    PassingWords(Refusals words) {
        this.words = words;
    }

    /** In the language of the reader of a page. */
    public String of(WouldPass passing) {
        return of(passing, LocaleContextHolder.getLocale());
    }

    public String of(WouldPass passing, Locale language) {
        Refusal allowed = allowed(passing);
        return words.sentence(
                passing.was() == null
                        ? Refusal.of("rule.passes", allowed)
                        : Refusal.of("rule.passes.now", allowed, passing.was()),
                language);
    }

    /** Only the numbers at which the rule does not fire. */
    public String allowed(WouldPass passing, Locale language) {
        return words.sentence(allowed(passing), language);
    }

    private static Refusal allowed(WouldPass passing) {
        String column = inSentence(passing.column());
        if (passing.least() == null) {
            long most = Objects.requireNonNull(passing.most());
            return most == 0 ? Refusal.of("rule.passes.none", column) : Refusal.of("rule.passes.most", column, most);
        }
        if (passing.most() == null) {
            return Refusal.of("rule.passes.least", column, passing.least());
        }
        return passing.least().equals(passing.most())
                ? Refusal.of("rule.passes.exactly", column, passing.least())
                : Refusal.of("rule.passes.between", column, passing.least(), passing.most());
    }

    /** A heading begins with a capital, a sentence goes on without. */
    private static String inSentence(String column) {
        boolean shouts = column.length() < 2 || Character.isUpperCase(column.charAt(1));
        return shouts ? column : column.substring(0, 1).toLowerCase(Locale.ROOT) + column.substring(1);
    }
}
