package id.pendamping.bulk;

/**
 * One kind of work in the background. A piece of it is known by an id; everything else about it lies in the tables of
 * the feature, so that any node can go on where another one was stopped.
 */
public interface BackgroundJob {

    /** Stands in the database and is never renamed. */
    String name();

    /**
     * Works on a piece. It is called again after a stop, a crash, and, with growing pauses, after an exception; after a
     * database that was slow to answer also on two nodes at once. So each step is kept as it is done, and none is done
     * twice.
     */
    Ran run(String id, Turn turn);

    /** How a run ended. */
    enum Ran {
        /** Nothing is left to be done. */
        DONE,
        /** Left off because the turn was over; it goes on with the next one. */
        LEFT_OFF
    }
}
