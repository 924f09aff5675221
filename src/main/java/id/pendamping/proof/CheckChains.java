package id.pendamping.proof;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.embedded.Broker;
import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Uncovered;
import id.pendamping.shared.Sealing;
import id.pendamping.verifying.LedgerCheck.Extent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks the whole record as the command does. A check that was interrupted begins anew. */
@Component
class CheckChains implements BackgroundJob {

    static final String NAME = "chain-check";

    private static final Logger LOG = LoggerFactory.getLogger(CheckChains.class);
    private static final int MOST_FAILURES = 5;

    private final ChainChecks checks;
    private final CheckpointFile file;
    private final SigningKey key;
    private final Witnesses witnesses;
    private final Sealing seals;
    private final Addresses servers;

    CheckChains(
            ChainChecks checks,
            CheckpointFile file,
            SigningKey key,
            Witnesses witnesses,
            Sealing seals,
            Broker broker,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.checks = checks;
        this.file = file;
        this.key = key;
        this.witnesses = witnesses;
        this.seals = seals;
        this.servers = new Addresses(url, user, password, broker);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        long check = Long.parseLong(id);
        if (!checks.isOpen(check)) {
            return Ran.DONE;
        }
        if (turn.failures() >= MOST_FAILURES) {
            checks.stop(check);
            return Ran.DONE;
        }
        try {
            read(check, turn);
            return Ran.DONE;
        } catch (CancellationException e) {
            return Ran.LEFT_OFF;
        } catch (CheckpointLines.Unreadable | CannotStart e) {
            LOG.warn("The check of all chains has stopped", e);
            checks.stop(check);
            return Ran.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ran.LEFT_OFF;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The record could not be read", e);
        }
    }

    private void read(long check, Turn turn)
            throws SQLException, InterruptedException, IOException, CheckpointLines.Unreadable {
        List<Findings> found = new RecordCheck(servers, key.all(), file.path(), true, witnesses.policy(), seals)
                .run(Extent.EVERYTHING, new CheckProgress(checks, check, turn));
        List<Fault> faults =
                found.stream().flatMap(one -> one.told().stream()).distinct().toList();
        List<Uncovered> uncovered =
                found.stream().flatMap(one -> one.uncovered().stream()).toList();
        checks.finish(check, faults.isEmpty(), faults, uncovered);
    }
}
