package id.pendamping.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stops the days of a case: a suspension, from the moment on at which it was told, and force majeure on its days. While
 * either lasts no day of a late report counts.
 */
record Standstill(
        @Nullable Instant suspendedAt,
        @Nullable LocalDate struckOn,
        @Nullable LocalDate struckUntil) {

    static final Standstill NONE = new Standstill(null, null, null);

    Standstill after(PublishedFact fact) {
        return switch (fact.type()) {
            case "case-suspended" -> new Standstill(fact.happenedAt(), struckOn, struckUntil);
            case "suspension-lifted" -> lifted(fact.day("untilOn"));
            case "force-majeure-decided" ->
                fact.says("verdict", "GRANTED")
                        ? new Standstill(suspendedAt, fact.day("fromOn"), fact.day("untilOn"))
                        : this;
            case "force-majeure-cut-short" -> new Standstill(suspendedAt, struckOn, fact.day("untilOn"));
            case "clocks-restarted", "force-majeure-dropped" -> new Standstill(suspendedAt, null, null);
            default -> AidBack.isDemanded(fact) ? NONE : this;
        };
    }

    /** Force majeure that was over before has told nothing while the suspension held the clocks. */
    private Standstill lifted(LocalDate day) {
        return struckUntil != null && struckUntil.isBefore(day) ? NONE : new Standstill(null, struckOn, struckUntil);
    }
}
