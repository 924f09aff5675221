package id.pendamping.door.web;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Where connections come in, whose far ends take answers at their own pace. */
final class PacedEndpoint extends NioEndpoint {

    /**
     * Octets. A third of what the system makes of it has to be free before more is taken, which a slow reader brings about
     * in time only where it is small.
     */
    private static final int SEND_BUFFER = 1 << 16;

    private final SlowPlaces places = SlowPlaces.ofAnswers();
    private @Nullable Patience patience;

    PacedEndpoint() {
        getSocketProperties().setTxBufSize(SEND_BUFFER);
    }

    void setPatience(Patience patience) {
        this.patience = patience;
    }

    @Nullable
    Patience patience() {
        return patience;
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        Patience set = patience;
        return set == null || isSSLEnabled() ? super.createChannel(buffer) : new PacedChannel(buffer, set, places);
    }
}
