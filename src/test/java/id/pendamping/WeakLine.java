package id.pendamping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line to the program that breaks after as many octets as it is told, in whatever is under way then. */
final class WeakLine implements AutoCloseable {

    private static final int BUFFER = 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final int target;

    WeakLine(int target) throws IOException {
        this.target = target;
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void breakAfter(long octets) {
        left.set(octets);
    }

    boolean isBroken() {
        return left.get() <= 0;
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            open.add(near);
            if (isBroken()) {
                near.close();
            } else {
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                run(() -> copy(near, far));
                run(() -> copy(far, near));
            }
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                if (left.get() != Long.MAX_VALUE && left.addAndGet(-count) <= 0) {
                    breakAll();
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        }
    }

    private void breakAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException e) {
                // the other end has gone, which is what this is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }
}
