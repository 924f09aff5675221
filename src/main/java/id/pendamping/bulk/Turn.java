package id.pendamping.bulk;

/** The time that a job has on a thread of the worker. */
public interface Turn {

    /** Others may wait: a job that can leave off here and go on later does so. */
    boolean isOver();

    /** How many runs of this piece in a row have ended in an exception that the database could write down. */
    int failures();

    /** The program stops: a job that would begin anew leaves off too. */
    boolean isStopping();
}
