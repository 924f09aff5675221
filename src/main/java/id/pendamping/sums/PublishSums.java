package id.pendamping.sums;

import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the sums of a phase on record when a case has moved, with the root from which each case finds its own. */
@Component
class PublishSums {

    static final String FACT = "sums-published";

    private final FoldCases cases;
    private final SumTables tables;
    private final Codes codes;
    private final Journal journal;
    private final JournalReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublishSums(
            FoldCases cases,
            SumTables tables,
            Codes codes,
            Journal journal,
            JournalReader reader,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.tables = tables;
        this.codes = codes;
        this.journal = journal;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Phases in which a case has moved, and whose sums were not told since then. */
    List<UUID> due(Instant since) {
        return tables.moved().stream()
                .filter(phase ->
                        last(phase).filter(told -> !told.isBefore(since)).isEmpty())
                .toList();
    }

    /** Whether there was anything new. */
    boolean handle(UUID phase) {
        codes.give(phase);
        List<SumTables.Leaf> leaves = cases.of(phase);
        if (leaves.isEmpty() || leaves.equals(tables.leaves(phase))) {
            return false;
        }
        SumTree.Node root =
                new SumTree(leaves.stream().map(SumTables.Leaf::sums).toList()).root();
        transaction.executeWithoutResult(status -> {
            tables.replace(phase, leaves);
            journal.record(
                    new SumsPublished(
                            phase,
                            Math.toIntExact(root.sums().cases()),
                            root.sums().disbursed(),
                            root.sums().accepted(),
                            root.sums().returned(),
                            root.sums().writtenOff(),
                            GroupedHex.of(HexFormat.of().formatHex(root.hash()))),
                    Act.by(Actor.automation("sums"), clock.instant()));
        });
        return true;
    }

    private Optional<Instant> last(UUID phase) {
        return Optional.ofNullable(reader.summary(new Subject(Subject.Kind.PHASE, phase.toString()))
                        .get(FACT))
                .map(JournalReader.Occurrences::last);
    }
}
