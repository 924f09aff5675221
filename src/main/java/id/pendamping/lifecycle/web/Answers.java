package id.pendamping.lifecycle.web;

import id.pendamping.forms.Field;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Option;
import id.pendamping.shared.Rupiah;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was typed into a form, in words, for reading over. */
@Component
class Answers {

    /** One answer; {@code name} anchors its field. */
    record Answer(String name, String label, String words) {}

    private final MessageSource texts;
    private final Formats formats;

    Answers(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    List<Answer> of(List<FieldView> fields, Locale locale) {
        return fields.stream()
                .filter(field -> field.kind() != Field.Kind.CUSTOM)
                .map(field -> new Answer(field.name(), field.label(), words(field, locale)))
                .toList();
    }

    private String words(FieldView field, Locale locale) {
        String typed = field.kind() == Field.Kind.DATE ? date(field.values()) : field.value();
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
        try {
            return formats.weekday(LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day")));
        } catch (DateTimeException | NumberFormatException e) {
            return String.join(" ", parts.get("day"), parts.get("month"), parts.get("year"))
                    .strip();
        }
    }

    private static int number(Map<String, String> parts, String part) {
        return Integer.parseInt(parts.getOrDefault(part, "").strip());
    }

    private String money(String typed) {
        String digits = typed.replace(".", "");
        return digits.matches("\\d{1,15}") ? formats.rupiah(Rupiah.of(Long.parseLong(digits))) : typed;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
