package id.pendamping.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A database or a broker in a process of its own. Ends with the process that started it. */
public final class ServerNode {

    public static final String READY = "These servers are up";

    private ServerNode() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedServers servers = EmbeddedServers.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.println(READY);
        while (System.in.read() != -1) {
            continue;
        }
        servers.close();
        System.exit(0);
    }
}
