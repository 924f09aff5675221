package id.pendamping.findings;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new finding as it was typed. */
public record FindingForm(
        @Nullable String id,
        @Nullable String source,
        @Nullable String category,
        @Nullable String amount,
        @Nullable String description,
        @Nullable String recommendation,
        @Nullable String owner) {

    private static final int LONGEST = 2_000;

    public static FindingForm empty() {
        return new FindingForm(null, null, null, null, null, null, null);
    }

    public List<Refusal> check(List<Finding.Source> sources) {
        List<Refusal> wrong = new ArrayList<>();
        if (one(Finding.Source.values(), source).filter(sources::contains).isEmpty()) {
            wrong.add(Refusal.at("source", "constraint.choice"));
        }
        if (one(Finding.Category.values(), category).isEmpty()) {
            wrong.add(Refusal.at("category", "constraint.choice"));
        }
        if (Rupiah.parse(amount).isEmpty()) {
            wrong.add(Refusal.at("amount", "refusal.finding.amount"));
        }
        words("description", description, wrong);
        words("recommendation", recommendation, wrong);
        if (one(Duty.values(), owner).filter(FindingAccess.OWNERS::contains).isEmpty()) {
            wrong.add(Refusal.at("owner", "constraint.choice"));
        }
        return wrong;
    }

    private static void words(String field, @Nullable String text, List<Refusal> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(Refusal.at(field, "refusal.finding.words"));
        } else if (text.strip().length() > LONGEST) {
            wrong.add(Refusal.at(field, "refusal.finding.tooLong", LONGEST));
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String typed) {
        return Arrays.stream(values).filter(value -> value.name().equals(typed)).findFirst();
    }

    /** Of a form that has passed its check. */
    public Findings.Draft draft() {
        return new Findings.Draft(
                one(Finding.Source.values(), source).orElseThrow(),
                one(Finding.Category.values(), category).orElseThrow(),
                Rupiah.parse(amount).orElseThrow(),
                Objects.requireNonNull(description).strip(),
                Objects.requireNonNull(recommendation).strip(),
                one(Duty.values(), owner).orElseThrow());
    }

    /** Chosen when the form was shown, so that sending it twice raises one finding. */
    public UUID idOrNew() {
        try {
            return id == null ? UUID.randomUUID() : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
