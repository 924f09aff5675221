package id.pendamping.forms;

import id.pendamping.shared.Moments;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates of the calendar: 15/11/2023, 2023-11-15 or 15 November 2023, the day before the month, the year with four digits.
 * Forms ask for day, month and year apart, because the date inputs of browsers speak the browser's language.
 */
public final class Dates implements ValueType<LocalDate> {

    private static final int LONGEST = 40;
    private static final int CENTURY = 2000;
    private static final int CENTURY_BEFORE = 1900;
    private static final String MIDNIGHT = "(?:[T ]0?0:00(?::00(?:\\.0+)?)?Z?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2}) ?[/.-] ?(?<month>\\d{1,2}) ?[/.-] ?(?<year>\\d{4})" + MIDNIGHT);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})" + MIDNIGHT);
    private static final Pattern NAMED =
            Pattern.compile("(?<day>\\d{1,2})[ /-](?<name>[A-Za-z]{3,9})\\.?[ /-](?<year>\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<first>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<last>\\d{1,2})");
    private static final Pattern NAMED_SHORT_YEAR =
            Pattern.compile("(?<first>\\d{1,2})[ -](?<name>[A-Za-z]{3,9})\\.?[ -]'?(?<last>\\d{2})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "januari", "january"),
            List.of("feb", "peb", "februari", "pebruari", "february"),
            List.of("mar", "maret", "march"),
            List.of("apr", "april"),
            List.of("mei", "may"),
            List.of("jun", "juni", "june"),
            List.of("jul", "juli", "july"),
            List.of("agu", "ags", "agt", "aug", "agustus", "august"),
            List.of("sep", "sept", "september"),
            List.of("okt", "oct", "oktober", "october"),
            List.of("nov", "nop", "november", "nopember"),
            List.of("des", "dec", "desember", "december"));
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> PARTS = List.of("day", "month", "year");

    @Override
    public Optional<LocalDate> read(String text) {
        String plain = plain(text);
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            return date(number(named, "year"), monthOf(named.group("name")), number(named, "day"));
        }
        return Stream.of(DAY_FIRST, YEAR_FIRST)
                .map(order -> order.matcher(plain))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(date -> date(number(date, "year"), number(date, "month"), number(date, "day")));
    }

    private static String plain(String text) {
        return text.length() > LONGEST ? "" : NormalForm.written(text);
    }

    /** Counted from 1; 0 is no month. */
    private static int monthOf(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return IntStream.range(0, MONTHS.size())
                        .filter(month -> MONTHS.get(month).contains(small))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /** A year that has slipped, such as 0023 or 2203, is none. */
    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < CENTURY_BEFORE || year >= CENTURY + 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Both readings of a date whose year has two digits. */
    @Override
    public Refusal fault(String text) {
        String plain = plain(text);
        List<LocalDate> days = List.copyOf(Moments.days(plain));
        if (days.size() > 1) {
            return Refusal.of("constraint.date.moment", plain, days.get(0), days.get(1));
        }
        Matcher digits = SHORT_YEAR.matcher(plain);
        Matcher named = NAMED_SHORT_YEAR.matcher(plain);
        if (digits.matches() || named.matches()) {
            Matcher written = digits.matches() ? digits : named;
            int first = number(written, "first");
            int month = digits.matches() ? number(written, "month") : monthOf(written.group("name"));
            int last = number(written, "last");
            List<LocalDate> readings = Stream.of(
                            date(CENTURY + last, month, first),
                            date(CENTURY + first, month, last),
                            date(CENTURY_BEFORE + last, month, first))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (readings.size() > 1) {
                return Refusal.of("constraint.date.twoWays", plain, readings.get(0), readings.get(1));
            }
        }
        return Refusal.of(unreadable());
    }

    /** As ISO 8601 has it, or in the parts that forms ask for. */
    @Override
    public Optional<LocalDate> read(JsonNode json) {
        if (json.isObject()) {
            return Optional.ofNullable(typed(part -> json.path(part).asString("")))
                    .flatMap(this::read);
        }
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
        return Stream.ofNullable(part).map(NormalForm::line).findFirst().orElse("");
    }
}
