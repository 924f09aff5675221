package id.pendamping.journal.relay;

import java.sql.SQLException;

/** What publishing needs of the lease that it happens under. */
interface Leadership {

    /** Keeps the connection from being taken for dead while the broker is slow; fails when the lease is gone. */
    void keep() throws SQLException;

    /** Sets a subject aside whose event can never be sent; the rest goes on. */
    void park(Pending entry, String reason) throws SQLException;
}
