package id.pendamping.lifecycle;

/** The timers of the process models. In service the program fires them by itself. */
public interface Timers {

    /**
     * Fires every timer that is due by the program's clock and gives their number; to be called after the clock was
     * moved.
     */
    int fireDue();
}
