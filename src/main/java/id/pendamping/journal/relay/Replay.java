package id.pendamping.journal.relay;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Tells facts of the journal once more to the topic of one consumer, through the relay's own envelope and producer. */
public final class Replay {

    private static final int ROWS_AT_ONCE = 500;
    private static final long SAY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Addresses addresses;
    private final String consumer;

    public Replay(Addresses addresses, String consumer) {
        this.addresses = addresses;
        this.consumer = consumer;
    }

    /** Which entries {@code j}: a condition, and the values of its question marks. */
    public record Wanted(String condition, List<Object> values) {}

    /** Says how far it has come; returns when the broker has everything. */
    public void tell(Wanted wanted, PrintWriter out) throws SQLException, InterruptedException {
        try (Connection database = DriverManager.getConnection(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword())) {
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
            long total = count(database, wanted);
            if (total == 0) {
                out.println("Nothing in the journal is what was asked for.");
                return;
            }
            BrokerTopics.ensureReplay(addresses.broker(), consumer);
            String topic = Topics.replay(consumer);
            try (Publisher publisher = Publisher.connectTo(topic, addresses.broker(), new NothingIsLeftOut())) {
                long told = tell(database, wanted, publisher, total, out);
                out.println(told + " entries are on " + topic + '.');
            }
        } catch (ExecutionException | TimeoutException | RelayRefuses e) {
            throw new KafkaException(e.getMessage(), e);
        } finally {
            out.flush();
        }
    }

    private static long count(Connection database, Wanted wanted) throws SQLException {
        try (PreparedStatement query = query(database, "select count(*) from journal j where ", wanted, "");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long tell(Connection database, Wanted wanted, Publisher publisher, long total, PrintWriter out)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        String columns = "select 0 as pos, " + Pending.COLUMNS + " from journal j where ";
        String order = " order by j.subject_kind, j.subject_id, j.sequence";
        long told = 0;
        long said = System.nanoTime();
        try (PreparedStatement query = query(database, columns, wanted, order);
                ResultSet row = query.executeQuery()) {
            List<Pending> batch = new ArrayList<>(ROWS_AT_ONCE);
            while (row.next()) {
                batch.add(Pending.read(row));
                if (batch.size() == ROWS_AT_ONCE) {
                    told += publisher.publish(batch).size();
                    batch.clear();
                    if (System.nanoTime() - said > SAY_EVERY_NANOS) {
                        said = System.nanoTime();
                        out.println(told + " of " + total + " entries");
                        out.flush();
                    }
                }
            }
            return told + publisher.publish(batch).size();
        }
    }

    private static PreparedStatement query(Connection database, String columns, Wanted wanted, String order)
            throws SQLException {
        PreparedStatement query = database.prepareStatement(columns + wanted.condition() + order);
        query.setFetchSize(ROWS_AT_ONCE);
        for (int i = 0; i < wanted.values().size(); i++) {
            query.setObject(i + 1, wanted.values().get(i));
        }
        return query;
    }

    /** A replay has no lease to keep, and leaves nothing out. */
    private static final class NothingIsLeftOut implements Leadership {

        @Override
        public void keep() {}

        @Override
        public void park(Pending entry, String reason) {
            throw new CannotStart("Event " + entry.eventId() + " can never be sent: " + reason);
        }
    }
}
