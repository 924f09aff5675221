package id.pendamping.access.web;

import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One thing wrong with a form about accounts, as the summary shows it; {@code where} is the field's label. */
record Wrong(String anchor, @Nullable String where, String sentence) {

    static List<Wrong> of(List<Refusal> refusals, String labels, MessageSource texts, Locale locale) {
        return refusals.stream()
                .map(refusal -> new Wrong(
                        refusal.field() == null ? "" : refusal.field(),
                        refusal.field() == null ? null : texts.getMessage(labels + refusal.field(), null, locale),
                        texts.getMessage(
                                refusal.messageKey(), refusal.arguments().toArray(), locale)))
                .toList();
    }
}
