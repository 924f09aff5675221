package id.pendamping.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a phase as it was and as it shall be.
 *
 * @param before null for a phase that is new
 */
public record PhaseChange(int ordinal, Part part, @Nullable Object before, Object after) {

    /** What of the phase. */
    public enum Part {
        OPENS,
        CLOSES,
        GROUP_QUOTA,
        MENTOR_QUOTA,
        CEILING,
        GUIDELINE
    }

    static List<PhaseChange> of(PlannedPhase phase) {
        return Arrays.stream(Part.values())
                .map(part -> new PhaseChange(
                        phase.ordinal(),
                        part,
                        phase.before() == null ? null : value(part, phase.before()),
                        value(part, phase.terms())))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Object value(Part part, PhaseTerms terms) {
        return switch (part) {
            case OPENS -> terms.opens();
            case CLOSES -> terms.closes();
            case GROUP_QUOTA -> terms.groupQuota();
            case MENTOR_QUOTA -> terms.mentorQuota();
            case CEILING -> terms.ceiling();
            case GUIDELINE -> terms.guideline();
        };
    }

    String inOneLine() {
        return "phase " + ordinal + ' ' + part + ": " + (before == null ? "-" : before) + " > " + after;
    }
}
