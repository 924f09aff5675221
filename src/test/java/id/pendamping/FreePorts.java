package id.pendamping;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that tests start. They lie below those that a system gives to outgoing connections, so that none is
 * taken between choosing and using it, and every fork of a test run has its own.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int EACH = 4_000;
    private static final int FORK =
            Integer.parseInt(System.getProperty("test.fork", "fork1").substring("fork".length()));
    private static final int OURS = LOWEST + FORK % 3 * EACH;

    private static int last = ThreadLocalRandom.current().nextInt(EACH);

    private FreePorts() {}

    public static int one() {
        return first(1);
    }

    /** The first of two neighbours: a broker and its controller. */
    public static int two() {
        return first(2);
    }

    private static synchronized int first(int neighbours) {
        while (true) {
            int port = OURS + last;
            last = (last + neighbours) % (EACH - 1);
            if (isFree(port) && (neighbours == 1 || isFree(port + 1))) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
