package id.pendamping.listing;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The part of a long list that a program asks for.
 *
 * @param after cursor of the item before the part; null for the beginning of the list
 * @param size most items, 50 where it is not said
 */
public record PartRequest(
        @Parameter(description = PageLinks.AFTER) @Nullable String after,

        @Parameter(description = "Most items of the part, at most 200") @Nullable
        Integer size) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Most items of the part, within bounds. */
    public int wanted() {
        return size == null ? USUAL : Math.min(Math.max(1, size), MOST);
    }

    /** Where the part begins; empty at the beginning of the list. A cursor that cannot be one ends the request. */
    public Optional<Cursor> place() {
        return after == null
                ? Optional.empty()
                : Optional.of(Cursor.parse(after).orElseThrow(PartRequest::noCursor));
    }

    /** No cursor of the list that was asked for. */
    public static ResponseStatusException noCursor() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.cursor");
    }
}
