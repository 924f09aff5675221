package id.pendamping.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a loopback port is free before a server asks for it. */
final class Ports {

    private Ports() {}

    static void mustBeFree(int port, String use, String property) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " for the " + use + " is taken. Stop what uses it, or choose another"
                    + " with --" + property + "=<port>.");
        }
    }
}
