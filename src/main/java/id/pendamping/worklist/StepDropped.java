package id.pendamping.worklist;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;

/**
 * A step waits for nobody any more without having been done; published inside the transaction that drops it.
 *
 * @param act by which the way of the subject went on without it
 */
public record StepDropped(Subject subject, String step, Act act) {}
