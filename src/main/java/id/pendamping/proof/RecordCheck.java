package id.pendamping.proof;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerCheck;
import id.pendamping.journal.LedgerCheck.Progress;
import id.pendamping.transparency.WitnessPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole check of the record, one for the page and for the command: chains, the checkpoints in the table and in the
 * file, what the topics were told, money and states.
 *
 * @param keys that may have signed
 * @param file of checkpoints that were kept outside the database; none before the first
 * @param isComplete whether the file has all of them, and is no copy that was put aside some time ago
 * @param policy which witnesses have to sign
 */
record RecordCheck(
        Addresses servers,
        List<CheckpointKey> keys,
        @Nullable Path file,
        boolean isComplete,
        WitnessPolicy policy) {

    List<Findings> run(Progress progress)
            throws SQLException, InterruptedException, IOException, CheckpointLines.Unreadable {
        // what is told was kept before
        CheckpointTopic.Told told = CheckpointTopic.told(servers.broker());
        List<CheckpointCheck> checks = new ArrayList<>(List.of(table()));
        if (file != null && Files.exists(file)) {
            checks.add(kept(file));
        }
        checks.forEach(check -> told.checkpoints().forEach(check::told));
        Findings tree = tree(told.notes());
        return LedgerCheck.everything(
                servers,
                entry -> checks.forEach(check -> check.entry(entry)),
                () -> Stream.concat(checks.stream().map(CheckpointCheck::finish), Stream.of(tree))
                        .toList(),
                progress);
    }

    /** What was kept in the file before the tables are looked at has to be in them. */
    private Findings tree(List<TreeLine> told) throws SQLException, IOException, CheckpointLines.Unreadable {
        Path beside = file == null ? null : file.resolveSibling(TreeFile.NAME);
        long before = beside == null || Files.notExists(beside) ? 0 : Files.size(beside);
        TreeCheck check = new TreeCheck(keys, policy);
        check.tables(servers);
        told.forEach(line -> check.told(line, Fault.TOPIC));
        if (beside != null && before > 0) {
            try (BufferedReader lines = Files.newBufferedReader(beside)) {
                long read = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    read += line.getBytes(StandardCharsets.UTF_8).length + 1;
                    if (read > before) {
                        break;
                    }
                    check.told(TreeLine.parse(line), Fault.FILE);
                }
            }
        }
        return check.finish();
    }

    private CheckpointCheck table() throws CheckpointLines.Unreadable {
        var database =
                new DriverManagerDataSource(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword());
        CheckpointCheck check = new CheckpointCheck("table", keys, true).inOrderOfTime();
        List<String> lines = new ArrayList<>();
        new Checkpoints(JdbcClient.create(database)).lines(0, lines::add);
        for (String line : lines) {
            check.line(line);
        }
        return check;
    }

    private CheckpointCheck kept(Path there) throws IOException, CheckpointLines.Unreadable {
        CheckpointCheck check = new CheckpointCheck("file", keys, isComplete).inOrderOfTime();
        try (BufferedReader lines = Files.newBufferedReader(there)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        }
        return check;
    }
}
