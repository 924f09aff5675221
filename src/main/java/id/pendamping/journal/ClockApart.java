package id.pendamping.journal;

import java.time.Instant;
import org.springframework.dao.TransientDataAccessResourceException;

/** The clock of this node was set while something was being recorded; nothing of it is kept. */
class ClockApart extends TransientDataAccessResourceException {

    ClockApart(Instant here, Instant inDatabase) {
        super("The clock of this node is apart from the database's: " + here + " here, " + inDatabase + " there");
    }
}
