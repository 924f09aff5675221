package id.pendamping.demo;

import id.pendamping.forms.Dates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form as a browser would send them, by parameter name. */
final class TypedAnswers {

    private final Map<String, String> typed = new LinkedHashMap<>();

    TypedAnswers put(String name, String value) {
        typed.put(name, value);
        return this;
    }

    TypedAnswers putAll(Map<String, String> values) {
        typed.putAll(values);
        return this;
    }

    TypedAnswers tick(String... names) {
        for (String name : names) {
            typed.put(name, "true");
        }
        return this;
    }

    TypedAnswers date(String name, LocalDate date) {
        new Dates().inputs(date).forEach((part, text) -> typed.put(name + '.' + part, text));
        return this;
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    Map<String, String> values() {
        return typed;
    }
}
