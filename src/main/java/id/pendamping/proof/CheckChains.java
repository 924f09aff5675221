package id.pendamping.proof;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerCheck;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads all chains and holds them against the checkpoints. A check that was interrupted begins anew. */
@Component
class CheckChains implements BackgroundJob {

    static final String NAME = "chain-check";

    private static final Logger LOG = LoggerFactory.getLogger(CheckChains.class);
    private static final int MOST_FAILURES = 5;

    private final ChainChecks checks;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final String url;
    private final String user;
    private final String password;

    CheckChains(
            ChainChecks checks,
            Checkpoints checkpoints,
            SigningKey key,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.checks = checks;
        this.checkpoints = checkpoints;
        this.key = key;
        this.url = url;
        this.user = user;
        this.password = password;
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
            checks.finish(check, null, null);
            return Ran.DONE;
        }
        try {
            read(check, turn);
            return Ran.DONE;
        } catch (CancellationException e) {
            return Ran.LEFT_OFF;
        } catch (CheckpointLines.Unreadable e) {
            LOG.warn("The check of all chains has stopped", e);
            checks.finish(check, null, null);
            return Ran.DONE;
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }

    private void read(long check, Turn turn) throws SQLException, CheckpointLines.Unreadable {
        CheckpointCheck proof = new CheckpointCheck(key.all(), true);
        List<String> lines = new ArrayList<>();
        checkpoints.lines(0, lines::add);
        for (String line : lines) {
            proof.line(line);
        }
        Findings chains =
                LedgerCheck.chains(url, user, password, proof::entry, total -> checks.total(check, total), read -> {
                    checks.read(check, read);
                    if (turn.isStopping()) {
                        throw new CancellationException();
                    }
                });
        String fault = chains.isSound() ? proof.finish().first() : chains.first();
        checks.finish(check, fault == null, fault);
    }
}
