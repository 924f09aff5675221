package id.pendamping.sheet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a file may cost.
 *
 * @param largestFile bytes as uploaded
 * @param mostRows rows below the header
 * @param largestInflated bytes of a workbook once unpacked
 * @param largestPart bytes of one part of a workbook that is held in memory
 */
@Component
public record Limits(
        @Value("${pendamping.import.largest-file:" + Limits.LARGEST_FILE + "}")
        int largestFile,

        @Value("${pendamping.import.most-rows:100000}") int mostRows,

        @Value("${pendamping.import.largest-inflated:400000000}")
        long largestInflated,

        @Value("${pendamping.import.largest-part:60000000}") long largestPart) {

    /** Bytes; a phase of 2,767 groups fits twice. The server's own limit for uploads stands beside it in the settings. */
    public static final int LARGEST_FILE = 48_000_000;
}
