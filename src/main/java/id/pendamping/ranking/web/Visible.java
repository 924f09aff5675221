package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Precedence;
import org.jspecify.annotations.Nullable;

/** Neighbours on a list lie anywhere; a reader is told of those in the own regions. */
final class Visible {

    private Visible() {}

    static NominativeLists.Explained to(Account reader, NominativeLists.Explained explained) {
        return new NominativeLists.Explained(
                explained.group(), told(reader, explained.before()), told(reader, explained.behind()));
    }

    private static @Nullable Precedence told(Account reader, @Nullable Precedence precedence) {
        return precedence != null
                        && reader.covers(precedence.first().regency())
                        && reader.covers(precedence.second().regency())
                ? precedence
                : null;
    }
}
