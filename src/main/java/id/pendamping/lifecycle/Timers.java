package id.pendamping.lifecycle;

import id.pendamping.shared.Subject;

/** The timers of the process models and the last days of tasks. In service the program sees to them by itself. */
public interface Timers {

    /**
     * Fires every timer that is due by the program's clock and gives their number, then tells of last days that are near
     * or over; to be called after the clock was moved.
     */
    int fireDue();

    /** The time for an open task is over now, whatever its last day is; what follows then comes by itself. */
    void expire(Subject subject, String step);
}
