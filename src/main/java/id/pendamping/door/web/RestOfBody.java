package id.pendamping.door.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads what is left of a body that nobody wants and forgets it, so that the sender hears the answer; most browsers look for
 * none before they have sent everything. Bounded in size and time; what says no length, and has no end in time, is too slow.
 */
final class RestOfBody {

    private static final int AT_A_TIME = 8192;

    private RestOfBody() {}

    static void discard(HttpServletRequest request, long most, Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        byte[] some = new byte[AT_A_TIME];
        InputStream body = request.getInputStream();
        long left = most;
        int length = body.read(some);
        while (length >= 0 && left > 0 && System.nanoTime() < end) {
            left -= length;
            length = body.read(some);
        }
        if (length >= 0 && left > 0 && request.getContentLengthLong() < 0) {
            BodyTime.giveUp(request);
            body.read(some);
        }
    }
}
