package id.pendamping.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One deed: who did it, on whose behalf, why, and when by the program's clock. */
public record Act(
        Actor actor, @Nullable String onBehalfOf, @Nullable String reason, Instant when) {

    public static Act by(Actor actor, Instant when) {
        return new Act(actor, null, null, when);
    }

    public Act because(@Nullable String words) {
        return new Act(actor, onBehalfOf, words, when);
    }

    public Act onBehalfOf(String person) {
        return new Act(actor, person, reason, when);
    }

    /** The same moment and cause, done by a rule. */
    public Act automatically(String rule) {
        return new Act(Actor.automation(rule), null, null, when);
    }
}
