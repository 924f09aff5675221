package id.pendamping.bulk;

/** The time that a job has on a thread of the worker. */
public interface Turn {

    /** Others may wait: a job that can leave off here and go on later does so. */
    boolean isOver();

    /** The program stops: a job that would begin anew leaves off too. */
    boolean isStopping();
}
