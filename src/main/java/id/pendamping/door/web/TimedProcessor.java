package id.pendamping.door.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Ends heads of requests that come a byte at a time, and bodies and answers that are read so. */
final class TimedProcessor extends Http11Processor {

    private static final String SENTENCE =
            "Permintaan ini terlalu lama dikirim. Coba lagi. · This request took too long to arrive. Try again.\n";

    private static final byte[] TOO_LONG = ("HTTP/1.1 408 Request Timeout\r\nContent-Type: text/plain;charset=UTF-8\r\n"
                    + "Connection: close\r\nContent-Length: "
                    + SENTENCE.getBytes(StandardCharsets.UTF_8).length
                    + "\r\n\r\n" + SENTENCE)
            .getBytes(StandardCharsets.UTF_8);

    private final Patience patience;
    private final BodyTime body;
    private boolean isHalf;
    private long halfSince;

    TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Patience patience) {
        super(protocol, adapter);
        this.patience = patience;
        this.body = new BodyTime(request.getInputBuffer(), patience);
        request.setInputBuffer(body);
    }

    /** Called whenever something has come, until the head is whole. */
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        body.expect();
        socket.setWriteTimeout(patience.ofReaders().toMillis());
        SocketState state = super.service(socket);
        if (socket.getSocket() instanceof PacedChannel channel
                && !channel.isStillOpen(state == SocketState.OPEN && !body.hasBegun())) {
            return SocketState.CLOSED;
        }
        boolean wasHalf = isHalf;
        isHalf = state == SocketState.LONG && !isAsync();
        if (isHalf && !wasHalf) {
            halfSince = System.nanoTime();
        }
        if (!isHalf || !patience.isOverForStrangers(System.nanoTime() - halfSince)) {
            return state;
        }
        isHalf = false;
        socket.write(true, TOO_LONG, 0, TOO_LONG.length);
        socket.flush(true);
        return SocketState.CLOSED;
    }
}
