package id.pendamping.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates of the calendar: 15/11/2023 or 2023-11-15, the year with four digits. Forms ask for day, month and year apart,
 * because the date inputs of browsers speak the browser's language.
 */
public final class Dates implements ValueType<LocalDate> {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> PARTS = List.of("day", "month", "year");

    @Override
    public Optional<LocalDate> read(String text) {
        Matcher date = DAY_FIRST.matcher(text);
        if (!date.matches()) {
            date = YEAR_FIRST.matcher(text);
        }
        try {
            return date.matches()
                    ? Optional.of(LocalDate.of(number(date, "year"), number(date, "month"), number(date, "day")))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LocalDate> read(JsonNode json) {
        return json.isString() && ISO.matcher(json.asString()).matches() ? read(json.asString()) : Optional.empty();
    }

    private static int number(Matcher date, String part) {
        return Integer.parseInt(date.group(part));
    }

    @Override
    public String write(LocalDate value) {
        return value.toString();
    }

    @Override
    public String missing() {
        return "constraint.date";
    }

    @Override
    public String unreadable() {
        return "constraint.date";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.DATE;
    }

    @Override
    public JsonType json() {
        return JsonType.of("string", "date");
    }

    @Override
    public List<String> parts() {
        return PARTS;
    }

    @Override
    public @Nullable String typed(UnaryOperator<@Nullable String> partOf) {
        List<String> parts =
                PARTS.stream().map(part -> stripped(partOf.apply(part))).toList();
        return parts.stream().allMatch(String::isEmpty) ? null : String.join("/", parts);
    }

    @Override
    public Map<String, String> inputs(LocalDate value) {
        return Map.of(
                "day", String.valueOf(value.getDayOfMonth()),
                "month", String.valueOf(value.getMonthValue()),
                "year", "%04d".formatted(value.getYear()));
    }

    private static String stripped(@Nullable String part) {
        return Stream.ofNullable(part).map(String::strip).findFirst().orElse("");
    }
}
