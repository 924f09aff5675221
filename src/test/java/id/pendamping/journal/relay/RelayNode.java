package id.pendamping.journal.relay;

import java.io.IOException;
import java.util.List;

/** One node's relay in a process of its own. Ends with whoever started it. */
public final class RelayNode {

    private RelayNode() {}

    public static void main(String[] arguments) throws IOException {
        Relay relay =
                new Relay(arguments[0], arguments[1], arguments[2], arguments[3], (short) 1, List.of(new Topics()));
        relay.start();
        while (System.in.read() != -1) {
            continue;
        }
        System.exit(0);
    }
}
