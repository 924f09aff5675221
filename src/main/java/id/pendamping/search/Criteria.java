package id.pendamping.search;

import id.pendamping.forms.Amounts;
import id.pendamping.forms.Dates;
import id.pendamping.listing.SoughtWords;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What is looked for, as it was typed; everything that is given has to hold.
 *
 * @param q words of the group's name, or its number
 * @param mentor words of the name of the mentor who walks beside the group
 * @param officer words of the name of somebody who acted on the case
 * @param vendor words of the name of a vendor in any version of its report
 * @param document number of a decree, agreement, payment request, payment order or payment
 * @param sum which amount {@code from} and {@code to} mean
 * @param region code of a province or regency
 * @param state stage while the case runs, or outcome
 * @param finding {@code OPEN}, {@code ANY}, or the severity of an open one
 * @param rule decision table that answered on the case
 * @param overdue whether something on the case is past its last day
 * @param item words of what was bought, in any version of its report; thing, vendor, day and amount mean the same line
 * @param receipt number of a receipt of a line
 * @param day on which something was bought
 */
public record Criteria(
        @Nullable String q,
        @Nullable String mentor,
        @Nullable String officer,
        @Nullable String vendor,
        @Nullable String document,
        @Nullable Sum sum,
        @Nullable String from,
        @Nullable String to,
        @Nullable String region,
        @Nullable String state,
        @Nullable Finding finding,
        @Nullable Rule rule,
        @Nullable Boolean overdue,
        @Nullable String item,
        @Nullable String receipt,
        @Nullable String day) {

    /** Amounts that can be looked for, in rupiah. */
    public enum Sum {
        OUTSTANDING,
        DISBURSED,
        REQUESTED,
        /** Of a line of the report. */
        LINE
    }

    /** Findings that can be looked for. */
    public enum Finding {
        OPEN,
        HIGH,
        MEDIUM,
        LOW,
        ANY
    }

    /** Where a rule said so. */
    public enum Rule {
        SCREENING_FLAGGED("group-screened", "screening", "FLAGGED"),
        SCREENING_RETURNED("group-screened", "screening", "RETURNED"),
        SCREENING_REJECTED("group-screened", "screening", "REJECTED"),
        NOT_READY("readiness-judged", "ready", "false"),
        YEAR_END_OPEN("report-due-set", "flag", "YEAR_END_OPEN"),
        REPORT_REVISION("report-judged", "result", "REVISION"),
        REPORT_WITH_RETURN("report-judged", "result", "ACCEPT_WITH_RETURN"),
        REPORT_REJECTED("report-judged", "result", "REJECT");

        private final String fact;
        private final String field;
        private final String answer;

        Rule(String fact, String field, String answer) {
            this.fact = fact;
            this.field = field;
            this.answer = answer;
        }

        String fact() {
            return fact;
        }

        String field() {
            return field;
        }

        String answer() {
            return answer;
        }
    }

    public Criteria {
        q = clean(q);
        mentor = clean(mentor);
        officer = clean(officer);
        vendor = clean(vendor);
        document = clean(document);
        from = clean(from);
        to = clean(to);
        region = clean(region);
        state = clean(state);
        item = clean(item);
        receipt = clean(receipt);
        day = clean(day);
    }

    /** Nothing is asked. */
    public static Criteria none() {
        return new Criteria(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether anything is asked at all. */
    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** The field whose amount or day cannot be read, if there is one. */
    public Optional<String> fault() {
        if (from != null && amount(from).isEmpty()) {
            return Optional.of("from");
        }
        if (to != null && amount(to).isEmpty()) {
            return Optional.of("to");
        }
        return day != null && spentOn().isEmpty() ? Optional.of("day") : Optional.empty();
    }

    Optional<LocalDate> spentOn() {
        return Optional.ofNullable(day).flatMap(new Dates()::read);
    }

    Optional<Rupiah> least() {
        return amount(from);
    }

    Optional<Rupiah> most() {
        return amount(to);
    }

    /** As the question part of a link; empty when nothing is asked. */
    public String asQuestion() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + '=' + UriUtils.encodeQueryParam(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "q", q);
        put(given, "mentor", mentor);
        put(given, "officer", officer);
        put(given, "vendor", vendor);
        put(given, "document", document);
        if (from != null || to != null) {
            put(given, "sum", sum == null ? Sum.OUTSTANDING.name() : sum.name());
        }
        put(given, "from", from);
        put(given, "to", to);
        put(given, "region", region);
        put(given, "state", state);
        put(given, "finding", finding == null ? null : finding.name());
        put(given, "rule", rule == null ? null : rule.name());
        put(given, "item", item);
        put(given, "receipt", receipt);
        put(given, "day", day);
        put(given, "overdue", Boolean.TRUE.equals(overdue) ? "true" : null);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** With or without {@code Rp} and thousands separators. */
    private static Optional<Rupiah> amount(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(new Amounts()::read);
    }

    private static @Nullable String clean(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String plain = NormalForm.sought(typed);
        return plain.isEmpty() ? null : plain;
    }

    /** All words of a name, each as the beginning of a word, without the accents of their letters. */
    static String words(String typed) {
        return List.of(SoughtWords.plainLetters(typed).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
