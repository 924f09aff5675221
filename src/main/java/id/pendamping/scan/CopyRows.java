package id.pendamping.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the rows of a question as the database keeps them, without a text in between. */
public final class CopyRows {

    private static final int ASK_EVERY = 1_024;

    private CopyRows() {}

    /** Hands on every row; gives how many there were. */
    public static long read(Connection connection, String question, Consumer<Tuple> reader) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + question + ") to stdout (format binary)");
        Tuple tuple = new Tuple();
        long rows = 0;
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                if (tuple.take(row)) {
                    reader.accept(tuple);
                    if (++rows % ASK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
                        throw new CancellationException();
                    }
                }
            }
            return rows;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
