package id.pendamping.door.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose far end takes answers as slowly as it likes while it keeps a pace. A reader that is waited for has a
 * place; where there are too many of them, the one that has been slow for longest gives way, and asks for the rest.
 */
final class PacedChannel extends NioChannel {

    private final Patience patience;
    private final SlowPlaces places;
    private final AtomicReference<SlowPlaces.@Nullable Place> place = new AtomicReference<>();
    private volatile boolean givenUp;
    private boolean isStalled;
    private long stalledSince;
    private long waited;
    private long taken;
    private boolean isEmpty;
    private long emptySince;

    PacedChannel(SocketBufferHandler buffer, Patience patience, SlowPlaces places) {
        super(buffer);
        this.patience = patience;
        this.places = places;
    }

    @Override
    public void reset(SocketChannel channel, NioEndpoint.NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        givenUp = false;
        isEmpty = false;
        answered();
    }

    /** Empty lines in front of a request are read over, for as long as a stranger's head may take. */
    boolean isStillOpen(boolean hasBroughtNothing) {
        answered();
        if (hasBroughtNothing && !isEmpty) {
            emptySince = System.nanoTime();
        }
        isEmpty = hasBroughtNothing;
        return !isEmpty || !patience.isOverForStrangers(System.nanoTime() - emptySince);
    }

    private void answered() {
        leave();
        isStalled = false;
        waited = 0;
        taken = 0;
    }

    @Override
    public int write(ByteBuffer some) throws IOException {
        boolean isAnything = some.hasRemaining();
        int length = super.write(some);
        if (isAnything && length == 0) {
            stall();
        } else if (isStalled) {
            isStalled = false;
            waited += System.nanoTime() - stalledSince;
        }
        taken += length;
        if (givenUp || patience.isOverForKnown(waited, taken)) {
            throw new SocketTimeoutException("The answer is taken too slowly");
        }
        return length;
    }

    private void stall() throws IOException {
        if (!isStalled) {
            isStalled = true;
            stalledSince = System.nanoTime();
        }
        if (place.get() == null) {
            Optional<SlowPlaces.Place> free = places.take(reader(), () -> givenUp = true);
            givenUp = givenUp || free.isEmpty();
            place.set(free.orElse(null));
        }
    }

    private String reader() throws IOException {
        return sc.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    @Override
    public void close() throws IOException {
        leave();
        super.close();
    }

    private void leave() {
        SlowPlaces.Place taken = place.getAndSet(null);
        if (taken != null) {
            taken.close();
        }
    }
}
