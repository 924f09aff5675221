package id.pendamping.door.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * One session, or one signature of a program, has forty requests with a body, or for a file, under way at once; more are
 * answered 429, so that one account cannot take all threads by sending or reading slowly.
 */
final class BodiesAtOnce extends ValveBase {

    static final int MOST = 40;

    private static final Pattern FILE = Pattern.compile("/(?:evidence|exports)/[^/]+$");

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    BodiesAtOnce() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String sender = sender(request);
        if (sender == null) {
            getNext().invoke(request, response);
            return;
        }
        try {
            if (underWay.merge(sender, 1, Integer::sum) > MOST) {
                SenderLimit.refuse(request, response);
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            underWay.computeIfPresent(sender, (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Strangers have limits of their own. */
    private static @Nullable String sender(HttpServletRequest request) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!hasBody && !FILE.matcher(request.getRequestURI()).find()) {
            return null;
        }
        String signature = request.getHeader(HttpHeaders.AUTHORIZATION);
        return signature != null ? signature : request.getRequestedSessionId();
    }
}
