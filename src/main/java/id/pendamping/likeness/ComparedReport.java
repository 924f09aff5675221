package id.pendamping.likeness;

import id.pendamping.shared.CaseId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a version of a report is compared with pictures of other groups, and among itself.
 *
 * @param papers the receipts of its open lines
 * @param photos pictures of the business
 * @param statement the signed statement; one form looks like another, so that only the same picture says something
 */
public record ComparedReport(
        UUID id,
        CaseId caseId,
        int version,
        List<Paper> papers,
        Set<UUID> photos,
        @Nullable UUID statement) {

    /** A receipt, and its picture if that has arrived. */
    public record Paper(
            UUID line,
            UUID receipt,
            ReceiptIdentity identity,
            @Nullable UUID picture) {}

    /** Whether it stands for nothing but the signed statement. */
    boolean isOnlyStatement(UUID picture) {
        return picture.equals(statement)
                && !photos.contains(picture)
                && papers.stream().noneMatch(paper -> picture.equals(paper.picture()));
    }

    Set<UUID> pictures() {
        Set<UUID> pictures = new HashSet<>(photos);
        for (Paper paper : papers) {
            if (paper.picture() != null) {
                pictures.add(paper.picture());
            }
        }
        if (statement != null) {
            pictures.add(statement);
        }
        return pictures;
    }
}
