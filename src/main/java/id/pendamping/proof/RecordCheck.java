package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.CheckpointTopic;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.shared.Sealing;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.LedgerCheck;
import id.pendamping.verifying.LedgerCheck.Extent;
import id.pendamping.verifying.LedgerCheck.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole check of the record, one for the page and for the command: chains, the checkpoints in the table and in the
 * file, what the topics were told, money and states.
 *
 * @param keys that may have signed
 * @param file of checkpoints that were kept outside the database; none before the first
 * @param isComplete whether the file has all of them, and is no copy that was put aside some time ago
 * @param policy which witnesses have to sign
 * @param seals opens what is sealed; missing where the key is not at hand
 */
record RecordCheck(
        Addresses servers,
        List<CheckpointKey> keys,
        @Nullable Path file,
        boolean isComplete,
        WitnessPolicy policy,
        @Nullable Sealing seals) {

    List<Findings> run(Extent extent, Progress progress)
            throws SQLException, InterruptedException, IOException, CheckpointLines.Unreadable {
        CheckpointTopic.Told told = CheckpointTopic.told(servers.broker());
        List<CheckpointCheck> checks = checkpoints();
        checks.forEach(check -> told.checkpoints().forEach(check::told));
        Path beside = file == null ? null : file.resolveSibling(TreeFile.NAME);
        long written = beside != null && Files.exists(beside) ? Files.size(beside) : 0;
        return LedgerCheck.of(
                servers,
                extent,
                seals,
                (entries, moment) -> {
                    entries.chains((all, subject, rows) -> checks.forEach(check -> check.chain(all, subject, rows)));
                    TreeCheck tree = new TreeCheck(keys, policy);
                    tree.tables(servers, entries, moment);
                    told.notes().forEach(note -> tree.told(TreeCheck.Elsewhere.of(note), Fault.TOPIC));
                    kept(beside, written, tree);
                    return Stream.concat(checks.stream().map(CheckpointCheck::finish), Stream.of(tree.finish()))
                            .toList();
                },
                progress);
    }

    /** The lines that were whole when the check began. */
    private void kept(@Nullable Path beside, long written, TreeCheck tree) {
        if (beside == null) {
            return;
        }
        TreeFileCheck check = tree.file();
        if (written > 0) {
            check.lines(beside, written);
        }
        if (isComplete) {
            check.isAll();
        }
    }

    /** As long as the file says the same as the table, what holds of the table holds of the file. */
    private List<CheckpointCheck> checkpoints() throws IOException, CheckpointLines.Unreadable {
        CheckpointCheck table = new CheckpointCheck("table", keys, true).inOrderOfTime();
        if (file == null || Files.notExists(file)) {
            table(table, line -> {});
            if (isComplete) {
                table.withoutFile();
            }
            return List.of(table);
        }
        try (Stream<String> lines = Files.lines(file)) {
            Iterator<String> kept = lines.iterator();
            boolean[] isSame = {true};
            table(
                    table,
                    line -> isSame[0] =
                            isSame[0] && kept.hasNext() && kept.next().equals(line.get()));
            return isSame[0] && !kept.hasNext() ? List.of(table) : List.of(table, kept(file));
        }
    }

    private void table(CheckpointCheck check, Consumer<Supplier<String>> beside) {
        var connection = new SingleConnectionDataSource(
                servers.databaseUrl(), servers.databaseUser(), servers.databasePassword(), true);
        try {
            new Checkpoints(JdbcClient.create(connection))
                    .read(
                            0,
                            head -> {
                                check.head(head);
                                beside.accept(() -> CheckpointLines.of(head));
                            },
                            made -> {
                                check.checkpoint(made);
                                beside.accept(() -> CheckpointLines.of(made));
                            });
        } finally {
            connection.destroy();
        }
    }

    private CheckpointCheck kept(Path there) throws IOException {
        CheckpointCheck check = new CheckpointCheck("file", keys, isComplete).inOrderOfTime();
        try (BufferedReader lines = Files.newBufferedReader(there)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        }
        return check;
    }
}
