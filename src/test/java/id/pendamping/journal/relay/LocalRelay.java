package id.pendamping.journal.relay;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Entry;
import java.time.Duration;
import java.util.List;

/** The relay of the node that writes. */
public final class LocalRelay implements AutoCloseable {

    private final Relay relay;

    public LocalRelay(Addresses servers) {
        relay = new Relay(
                servers.databaseUrl(),
                servers.databaseUser(),
                servers.databasePassword(),
                servers.broker(),
                (short) 1,
                Duration.ZERO,
                List.of(new Topics()));
        relay.start();
    }

    public void committed(Entry entry) {
        relay.committed(entry);
    }

    @Override
    public void close() {
        relay.stop();
    }
}
