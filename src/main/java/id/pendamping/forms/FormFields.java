package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The inputs of any form, from its record: labels, hints and options come from the texts, values from what was typed. */
@Component
public class FormFields {

    private static final List<String> INPUTS = List.of("", "day", "month", "year");

    private final MessageSource texts;
    private final Refusals refusals;

    FormFields(MessageSource texts, Refusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    /**
     * The inputs in the order of the record.
     *
     * @param view the page's model: {@code <component>Options} holds the options of a choice that is no enum,
     *     {@code <component>Offered} the names of an enum that can be chosen where not all can, {@code <component>Seen} what
     *     is read on the page
     */
    public List<FieldView> of(
            Asked asked, TypedText typed, Map<String, Object> view, List<Refusal> wrong, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        for (Shape.Part part : Shape.of(asked.command()).parts()) {
            Field field = part.component().getAnnotation(Field.class);
            if (field != null) {
                fields.add(field(asked, part, field, typed, view, wrong, locale));
            }
        }
        return fields;
    }

    private FieldView field(
            Asked asked,
            Shape.Part part,
            Field field,
            TypedText typed,
            Map<String, Object> view,
            List<Refusal> wrong,
            Locale locale) {
        String name = asked.prefix() + part.name();
        String key = asked.texts() + name;
        List<String> errors = wrong.stream()
                .filter(refusal -> concerns(refusal.field(), part.name()))
                .map(refusal -> refusals.sentence(refusal, locale))
                .distinct()
                .toList();
        List<Option> options = options(key, part, view, locale);
        boolean isReadAgain = field.value() == Field.Kind.SEEN && !errors.isEmpty();
        return new FieldView(
                name,
                part.input(field),
                texts.getMessage(key, null, locale),
                texts.getMessage(key + ".hint", null, null, locale),
                isReadAgain
                        ? Map.of("", String.valueOf(view.get(part.name() + "Seen")))
                        : values(part.name(), typed, options),
                options,
                errors);
    }

    private static boolean concerns(@Nullable String field, String name) {
        return field != null && (field.equals(name) || field.startsWith(name + '.') || field.startsWith(name + '['));
    }

    private static Map<String, String> values(String name, TypedText typed, List<Option> options) {
        Map<String, String> values = new HashMap<>();
        Stream.concat(INPUTS.stream(), options.stream().map(Option::value)).forEach(input -> {
            String text = typed.get(input.isEmpty() ? name : name + '.' + input);
            if (text != null) {
                values.put(input, text);
            }
        });
        return values;
    }

    private List<Option> options(String key, Shape.Part part, Map<String, Object> view, Locale locale) {
        if (view.get(part.name() + "Options") instanceof List<?> given) {
            return given.stream().map(Option.class::cast).toList();
        }
        if (part.content() instanceof Shape.One one && one.type() instanceof Choices<?> choices) {
            return choices.names().stream()
                    .filter(option -> !(view.get(part.name() + "Offered") instanceof Collection<?> offered)
                            || offered.contains(option))
                    .map(option -> new Option(option, texts.getMessage(key + '.' + option, null, locale)))
                    .toList();
        }
        return List.of();
    }
}
