package id.pendamping.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * The part of a finished file that is asked for, so that a reader who was cut off goes on from there (RFC 9110, 14).
 *
 * @param whole octets of the file; none of them where the part lies behind its end
 */
public record FilePart(long from, long length, long whole) {

    /** No file has as many octets, and they need not be counted. */
    private static final Pattern BEYOND = Pattern.compile("\\d{19,}");

    private static final String FAR = String.valueOf(Long.MAX_VALUE);

    /** The whole file where nothing else is asked for, several parts are, or a part of another file. */
    public static FilePart asked(@Nullable String range, @Nullable String ifRange, String etag, long whole) {
        FilePart all = new FilePart(0, whole, whole);
        if (range == null || ifRange != null && !ifRange.equals(etag)) {
            return all;
        }
        try {
            List<HttpRange> parts = HttpRange.parseRanges(BEYOND.matcher(range).replaceAll(FAR));
            if (parts.size() != 1) {
                return all;
            }
            long from = parts.get(0).getRangeStart(whole);
            return from >= whole
                    ? new FilePart(whole, 0, whole)
                    : new FilePart(from, parts.get(0).getRangeEnd(whole) - from + 1, whole);
        } catch (IllegalArgumentException unreadable) {
            return all;
        }
    }

    public boolean isWhole() {
        return length == whole;
    }

    /** Of the answer. */
    public HttpStatus status() {
        if (isWhole()) {
            return HttpStatus.OK;
        }
        return length == 0 ? HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE : HttpStatus.PARTIAL_CONTENT;
    }

    /** What says which part it is. */
    public void describe(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (!isWhole()) {
            String octets = length == 0 ? "*" : from + "-" + (from + length - 1);
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + octets + '/' + whole);
        }
        headers.setContentLength(length);
    }
}
