package id.pendamping.lifecycle.web;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Option;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import id.pendamping.step.Step;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws any step's form from its record: labels, hints and options come from the texts, values and errors from the caller. */
@Component
class StepForm {

    private final MessageSource texts;
    private final Refusals refusals;

    StepForm(MessageSource texts, Refusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    List<FieldView> fields(Step<?> step, Record form, Map<String, Object> view, List<Refusal> wrong, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        for (RecordComponent component : step.form().getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null) {
                fields.add(field(step, component, field, form, view, wrong, locale));
            }
        }
        return fields;
    }

    private FieldView field(
            Step<?> step,
            RecordComponent component,
            Field field,
            Record form,
            Map<String, Object> view,
            List<Refusal> wrong,
            Locale locale) {
        String name = component.getName();
        String key = "step." + step.key() + '.' + name;
        List<String> errors = wrong.stream()
                .filter(refusal -> refusal.field() != null && concerns(refusal.field(), name))
                .map(refusal -> refusals.sentence(refusal, locale))
                .distinct()
                .toList();
        return new FieldView(
                name,
                field.value(),
                texts.getMessage(key, null, locale),
                texts.getMessage(key + ".hint", null, null, locale),
                values(Forms.valueOf(form, component)),
                options(key, name, field, view, locale),
                errors);
    }

    static boolean concerns(@Nullable String field, String name) {
        return field != null && (field.equals(name) || field.startsWith(name + '.') || field.startsWith(name + '['));
    }

    private static Map<String, String> values(@Nullable Object value) {
        if (value instanceof DateInput date) {
            return Map.of("day", text(date.day()), "month", text(date.month()), "year", text(date.year()));
        }
        return Map.of("", value instanceof String words ? words : "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private List<Option> options(String key, String name, Field field, Map<String, Object> view, Locale locale) {
        if (view.get(name + "Options") instanceof List<?> given) {
            return given.stream().map(Option.class::cast).toList();
        }
        return Arrays.stream(field.options().getEnumConstants())
                .map(Enum::name)
                .map(option -> new Option(option, texts.getMessage(key + '.' + option, null, locale)))
                .toList();
    }
}
