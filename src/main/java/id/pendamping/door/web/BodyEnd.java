package id.pendamping.door.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a stranger was still sending when it was refused, or what comes too slowly, is not waited for: the connection ends. Of
 * everybody else the server takes the rest of a body, in bounds of size and time, so that they hear the answer.
 */
final class BodyEnd extends ValveBase {

    private static final String REFUSED = BodyEnd.class.getName();
    private static final int LARGEST_REST = 2 * 1024 * 1024;

    /** Not signed, or signed wrongly too often. */
    private static final Set<Integer> TURNED_AWAY =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.TOO_MANY_REQUESTS.value());

    BodyEnd() {
        super(true);
    }

    static void refuse(ServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!(request.getCoyoteRequest().getInputBuffer() instanceof BodyTime body)) {
            getNext().invoke(request, response);
            return;
        }
        body.begin(request, () -> request.isRequestedSessionIdValid() || isSignedIn());
        getNext().invoke(request, response);
        if (request.getAttribute(REFUSED) != null
                || TURNED_AWAY.contains(response.getStatus())
                || BodyTime.isOver(request)) {
            drop(request);
        } else if (!request.isAsync() && isUnderWay(request, body)) {
            response.finishResponse();
            takeRest(request, body);
        }
    }

    private static boolean isSignedIn() {
        Authentication signed = SecurityContextHolder.getContext().getAuthentication();
        return signed != null && signed.isAuthenticated() && !(signed instanceof AnonymousAuthenticationToken);
    }

    /** Who waits for a word before sending the body, and has not heard one, does not send it. */
    private static boolean isUnderWay(Request request, BodyTime body) {
        AtomicBoolean isRead = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
        return !isRead.get()
                && (body.isAskedFor() || !request.getCoyoteRequest().hasExpectation());
    }

    private static void takeRest(Request request, BodyTime body) {
        Nowhere nowhere = new Nowhere();
        try {
            int rest = 0;
            int length = body.doRead(nowhere);
            while (length >= 0 && rest < LARGEST_REST) {
                rest += length;
                length = body.doRead(nowhere);
            }
        } catch (IOException e) {
            drop(request);
        }
    }

    private static void drop(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer some = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            some = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return some;
        }

        @Override
        public void expand(int size) {
            // what is forgotten needs no room
        }
    }
}
