package id.pendamping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Ports for servers that tests start. */
public final class FreePorts {

    private FreePorts() {}

    public static int one() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of two neighbours: a broker and its controller. */
    public static int two() {
        while (true) {
            int port = one();
            try (ServerSocket next = new ServerSocket(port + 1)) {
                return next.getLocalPort() - 1;
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
