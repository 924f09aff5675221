package id.pendamping.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was typed into a form, in words, for reading over. */
@Component
public class Answers {

    /** One answer; {@code name} anchors its field. */
    public record Answer(String name, String label, String words) {}

    private static final Dates DATES = new Dates();
    private static final Amounts AMOUNTS = new Amounts();

    private final MessageSource texts;
    private final Formats formats;

    Answers(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    public List<Answer> of(List<FieldView> fields, Locale locale) {
        return fields.stream()
                .filter(field -> field.kind() != Field.Kind.CUSTOM && field.kind() != Field.Kind.SEEN)
                .map(field -> new Answer(field.name(), field.label(), words(field, locale)))
                .toList();
    }

    private String words(FieldView field, Locale locale) {
        String typed =
                switch (field.kind()) {
                    case DATE -> date(field.values());
                    case SEVERAL -> ticked(field);
                    default -> field.value();
                };
        if (field.kind() == Field.Kind.CONFIRM) {
            return text(typed.equals("true") ? "check.yes" : "check.no", locale);
        }
        if (typed.isBlank()) {
            return text("check.empty", locale);
        }
        return switch (field.kind()) {
            case CHOICE, SELECT ->
                field.options().stream()
                        .filter(option -> option.value().equals(typed))
                        .map(Option::label)
                        .findFirst()
                        .orElse(typed);
            case MONEY -> money(typed);
            case PICTURE -> text("check.yes", locale);
            default -> typed;
        };
    }

    private String date(Map<String, String> parts) {
        return Optional.ofNullable(DATES.typed(parts::get))
                .flatMap(DATES::read)
                .map(formats::weekday)
                .orElseGet(() -> Stream.of("day", "month", "year")
                        .map(part -> parts.getOrDefault(part, ""))
                        .collect(Collectors.joining(" "))
                        .strip());
    }

    private static String ticked(FieldView field) {
        return field.options().stream()
                .filter(option -> "true".equals(field.values().get(option.value())))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    private String money(String typed) {
        return AMOUNTS.read(typed).map(formats::rupiah).orElse(typed);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
