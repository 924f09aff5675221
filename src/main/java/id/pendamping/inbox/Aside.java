package id.pendamping.inbox;

import id.pendamping.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message is set aside.
 *
 * @param about what it reports on, when its consumer can tell
 * @param step that it waits for, when it came too early
 */
record Aside(
        DeadLetter.State state,
        List<Refusal> reasons,
        @Nullable String about,
        @Nullable String step) {

    static Aside open(List<Refusal> reasons, @Nullable String about) {
        return new Aside(DeadLetter.State.OPEN, reasons, about, null);
    }

    static Aside early(Reception.Early early, @Nullable String about) {
        return new Aside(DeadLetter.State.EARLY, early.reasons(), about, early.step());
    }

    static Aside behindAnother(@Nullable String about) {
        return new Aside(DeadLetter.State.WAITING, List.of(Refusal.of("refusal.letter.waits")), about, null);
    }
}
