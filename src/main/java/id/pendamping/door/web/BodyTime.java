package id.pendamping.door.web;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request while it comes in, read as a form, as files, as JSON or by nobody. Only the time counts in which it is
 * waited for.
 */
final class BodyTime implements InputBuffer {

    private static final String NAME = BodyTime.class.getName();

    private final InputBuffer body;
    private final Patience patience;
    private BooleanSupplier isKnown = () -> false;
    private boolean known;
    private long waited;
    private long received;
    private boolean begun;
    private boolean askedFor;
    private volatile boolean givenUp;
    private boolean over;

    BodyTime(InputBuffer body, Patience patience) {
        this.body = body;
        this.patience = patience;
    }

    /** A new request begins; {@code isKnown}: asked when a stranger would have no time left. */
    void begin(ServletRequest request, BooleanSupplier isKnown) {
        this.isKnown = isKnown;
        begun = true;
        known = false;
        waited = 0;
        received = 0;
        askedFor = false;
        givenUp = false;
        over = false;
        request.setAttribute(NAME, this);
    }

    /** Something comes in that may be a request. */
    void expect() {
        begun = false;
    }

    /** Whether it was one. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the request failed because its body came too slowly. */
    static boolean isOver(ServletRequest request) {
        return request.getAttribute(NAME) instanceof BodyTime time && time.over;
    }

    /** Its sender has no time left, from the next byte on. */
    static void giveUp(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof BodyTime time) {
            time.givenUp = true;
        }
    }

    boolean isAskedFor() {
        return askedFor;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        askedFor = true;
        if (over || givenUp || isTooSlow()) {
            throw tooSlow();
        }
        long begun = System.nanoTime();
        try {
            int length = body.doRead(handler);
            received += Math.max(length, 0);
            return length;
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } finally {
            waited += System.nanoTime() - begun;
        }
    }

    /** A timeout would end the connection before the sender hears of it. */
    private BadRequestException tooSlow() {
        over = true;
        return new BadRequestException("The body of the request comes too slowly");
    }

    private boolean isTooSlow() {
        if (!patience.isOverForStrangers(waited)) {
            return false;
        }
        known = known || isKnown.getAsBoolean();
        return !known || patience.isOverForKnown(waited, received);
    }

    @Override
    public int available() {
        return body.available();
    }
}
