package id.pendamping.sums;

import id.pendamping.journal.JournalReader;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds a case in the sums of its phase that were told last. */
@Component
public class SumProofs {

    /**
     * A case in the sums of its phase.
     *
     * @param place of its leaf, from 0
     * @param path the nodes beside the way up, from the bottom
     * @param phase whose entry with this sequence tells the sums
     */
    public record SumProof(CaseId caseId, CaseSums leaf, int place, List<Step> path, Subject phase, long sequence) {}

    /** A node beside the way, with its hash as lower-case hex. */
    public record Step(String hash, Sums sums) {}

    /** Entries of a phase after which there is one with its sums. */
    private static final int MOST = 50;

    private final SumTables tables;
    private final JournalReader journal;

    SumProofs(SumTables tables, JournalReader journal) {
        this.tables = tables;
        this.journal = journal;
    }

    /** Nothing when there is no such case, when the code is another one, and before its first sums. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<SumProof> of(String number, String code) {
        return tables.phaseOf(number, code).flatMap(phase -> of(number, phase));
    }

    private Optional<SumProof> of(String number, UUID phase) {
        Subject subject = new Subject(Subject.Kind.PHASE, phase.toString());
        return journal.latest(subject, MOST).stream()
                .filter(entry -> entry.type().equals(PublishSums.FACT))
                .findFirst()
                .map(told -> proof(number, tables.leaves(phase), subject, told.sequence()));
    }

    private static SumProof proof(String number, List<SumTables.Leaf> leaves, Subject phase, long sequence) {
        List<CaseSums> sums = leaves.stream().map(SumTables.Leaf::sums).toList();
        int place = sums.stream().map(CaseSums::number).toList().indexOf(number);
        List<Step> path = new SumTree(sums)
                .path(place).stream()
                        .map(node -> new Step(HexFormat.of().formatHex(node.hash()), node.sums()))
                        .toList();
        return new SumProof(new CaseId(leaves.get(place).caseId()), sums.get(place), place, path, phase, sequence);
    }
}
