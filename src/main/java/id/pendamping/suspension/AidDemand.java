package id.pendamping.suspension;

import id.pendamping.journal.CaseFact;

/** A decision beside the way of a case by which the aid may be demanded back, or called off before it was paid. */
public interface AidDemand extends CaseFact {

    /** The message by which it leaves the way, where the case has one still. */
    String MESSAGE = "aid-demanded";

    /** The way of the case ends with it then, and the aid comes back instead. */
    default boolean endsTheWay() {
        return answers().containsKey("aidBack");
    }
}
