package id.pendamping.journal.relay;

import id.pendamping.embedded.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One node's relay in a process of its own. Ends with the process that started it. */
public final class RelayNode {

    private RelayNode() {}

    /** The broker that a file of client settings names. */
    static Broker broker(String file) {
        try {
            return Broker.read(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Relay relay = new Relay(
                arguments[0],
                arguments[1],
                arguments[2],
                broker(arguments[3]),
                (short) 1,
                Duration.ZERO,
                List.of(new Topics()));
        relay.start();
        while (System.in.read() != -1) {
            continue;
        }
        System.exit(0);
    }
}
