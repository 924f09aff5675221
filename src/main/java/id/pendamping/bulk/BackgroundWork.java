package id.pendamping.bulk;

import id.pendamping.access.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a feature show its work in the background in the list that all of it has in common. */
public interface BackgroundWork {

    /** The latest that the person may know of, newest first. */
    List<Line> latest(Account account, int limit);

    /** How far it has come. */
    enum State {
        WAITING,
        RUNNING,
        PAUSED,
        FINISHED,
        FAILED,
        CANCELLED
    }

    /**
     * One piece of work.
     *
     * @param title message key of what is done
     * @param about what it is done for, as people read it
     * @param address where it is shown, or null when the person may only know that it is there
     * @param begunBy an account id
     */
    record Line(
            String title,
            String about,
            @Nullable String address,
            Instant begunAt,
            String begunBy,
            State state,
            long done,
            long total) {

        public boolean isUnderWay() {
            return state == State.WAITING || state == State.RUNNING;
        }

        /** Done, in whole percent. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }
}
