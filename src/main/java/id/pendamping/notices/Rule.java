package id.pendamping.notices;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which facts are told to whom. */
enum Rule {
    AID_DISBURSED(Reader.MENTOR, "aid-disbursed", null, null),
    REPORT_REVISION(Reader.MENTOR, "report-judged", "result", "REVISION"),
    REPORT_REJECTED(Reader.MENTOR, "report-judged", "result", "REJECT"),
    REPORT_ACCEPTED(Reader.MENTOR, "report-decided", "verdict", "ACCEPTED"),
    REPORT_RETURNED(Reader.MENTOR, "report-decided", "verdict", "RETURNED"),
    REFUND_VALID(Reader.MENTOR, "refund-verified", "verdict", "VALID"),
    REFUND_INVALID(Reader.MENTOR, "refund-verified", "verdict", "INVALID"),
    CASE_CLOSED(Reader.MENTOR, "case-closed", null, null),
    REGISTRATION_RETURNED(Reader.REGISTRAR, "administration-verified", "verification", "RETURNED"),
    GROUP_REJECTED(Reader.REGISTRAR, "group-rejected", null, null),
    DECREE_RATIFIED(Reader.REGISTRAR, "decree-ratified", "ratification", "RATIFIED");

    /** Who reads it: the mentor of the case, or whoever registered the group. */
    enum Reader {
        MENTOR,
        REGISTRAR
    }

    private final Reader reader;
    private final String type;
    private final @Nullable String component;
    private final @Nullable String value;

    Rule(Reader reader, String type, @Nullable String component, @Nullable String value) {
        this.reader = reader;
        this.type = type;
        this.component = component;
        this.value = value;
    }

    static Optional<Rule> of(CaseEvent event) {
        return Stream.of(values()).filter(rule -> rule.fits(event)).findFirst();
    }

    Reader reader() {
        return reader;
    }

    /** As the notice keeps it and its text is found: {@code report-revision}. */
    String kind() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private boolean fits(CaseEvent event) {
        return type.equals(event.type()) && (component == null || value == null || event.says(component, value));
    }
}
