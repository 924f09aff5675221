package id.pendamping.evidence;

import id.pendamping.shared.Refusal;

/** How a file stands that is sent in pieces. */
public sealed interface Upload {

    /** On its way; the next piece begins at {@code offset}. */
    record Underway(long offset, long length) implements Upload {}

    /** A piece that does not begin where the last one ended; nothing of it was taken. */
    record Misplaced(long offset, long length) implements Upload {}

    /** Whole, and kept. */
    record Arrived(Evidence.Item item, long length) implements Upload {}

    /** More than one file, or one case, may have. */
    record TooMuch(Refusal refusal) implements Upload {}

    /** The id stands for something else. */
    record IdTaken(Refusal refusal) implements Upload {}

    /** What arrived is not what it should be; it is gone. */
    record Refused(Refusal refusal) implements Upload {}

    /** Nothing is on its way under the id. */
    record Unknown() implements Upload {}
}
