package id.pendamping.verifying;

import id.pendamping.journal.Findings;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Sealing;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Money, states, tables and seals: asked when the check begins, and answered beside it. Seals take longest and come first. */
final class FoldCheck {

    private final Askers askers;
    private final Future<Findings> seals;
    private final Future<Findings> money;
    private final Future<Findings> state;
    private final List<Future<Findings>> tables;

    FoldCheck(Askers askers, @Nullable Sealing key) {
        this.askers = askers;
        this.seals = askers.ask(database -> SealCheck.of(database, key));
        this.tables = TableCheck.questions().stream().map(askers::ask).toList();
        this.money = askers.ask(database -> database.check("money", StateRules.Part.MONEY));
        this.state = askers.ask(database -> database.check("state", StateRules.Part.STATE));
    }

    List<Findings> await(LedgerCheck.Progress progress) throws SQLException {
        Findings found = askers.answer(tables.get(0), progress);
        for (Future<Findings> table : tables.subList(1, tables.size())) {
            found.include(askers.answer(table, progress));
        }
        return List.of(
                askers.answer(money, progress), askers.answer(state, progress), found, askers.answer(seals, progress));
    }
}
