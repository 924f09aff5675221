package id.pendamping.filing;

import id.pendamping.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The result of one file of an archive.
 *
 * @param position counted in the archive, from 1
 * @param path in the archive; numbers of people in it are masked
 * @param caseNumber none where the group is not known
 * @param reason why it was not filed
 */
public record FiledPaper(
        int position,
        String path,
        Result result,
        @Nullable String caseNumber,
        @Nullable Refusal reason) {

    /** How it ended. */
    public enum Result {
        FILED,
        /** It lay beside the registration before. */
        REPEATED,
        REFUSED,
        /** A fault of the program kept it out. */
        FAILED
    }
}
