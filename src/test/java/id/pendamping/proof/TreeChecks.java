package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.journal.Findings;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.verifying.LedgerCheck;
import java.sql.SQLException;
import java.util.List;

/** The check of the tree over a database of a test's own. */
public final class TreeChecks {

    private TreeChecks() {}

    /** Gives what the check of the chains has found, which reads the entries. */
    public static Findings read(JournalDatabase database, TreeCheck check) throws SQLException {
        return LedgerCheck.chains(database.url(), database.user(), database.password(), (entries, moment) -> {
                    try (TreeTables tables =
                            new TreeTables(database.url(), database.user(), database.password(), moment)) {
                        check.tables(tables, entries);
                    }
                    return List.of();
                })
                .get(0);
    }

    /** The same for what is held against checkpoints. */
    public static Findings read(JournalDatabase database, CheckpointCheck check) throws SQLException {
        return LedgerCheck.chains(database.url(), database.user(), database.password(), (entries, moment) -> {
                    entries.chains(check::chain);
                    return List.of();
                })
                .get(0);
    }
}
