package id.pendamping.check;

import id.pendamping.proof.ChainProof;
import id.pendamping.proof.EntryLine;
import id.pendamping.proof.EntryProofs;
import id.pendamping.proof.Proofs;
import id.pendamping.sums.SumProofs;
import id.pendamping.sums.Sums;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page for everybody tells of a case, as the JSON from which the browser computes the proof. */
@Component
public class CheckedCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SumProofs sums;
    private final EntryProofs entries;
    private final Proofs chains;

    CheckedCase(SumProofs sums, EntryProofs entries, Proofs chains) {
        this.sums = sums;
        this.entries = entries;
        this.chains = chains;
    }

    /** Nothing for a number without its code. */
    public Optional<String> of(String number, String code) {
        return sums.of(number, code)
                .flatMap(proof -> entries.of(proof.phase(), proof.sequence()).map(told -> json(proof, told)));
    }

    private String json(SumProofs.SumProof proof, EntryProofs.EntryProof told) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("leaf", proof.leaf().fields());
        page.put("place", proof.place());
        page.put(
                "path",
                proof.path().stream()
                        .map(step -> List.of(step.hash(), numbers(step.sums())))
                        .toList());
        page.put("entry", JSON.readTree(EntryLine.of(told.entry())));
        page.put("tree", told.place());
        page.put("keys", told.keys());
        page.put("witnesses", told.witnesses());
        page.put("least", told.least());
        page.put("chain", isAsThen(proof));
        return JSON.writeValueAsString(page);
    }

    /** Whether the case's own chain is whole, and still has the entry that the leaf names. */
    private boolean isAsThen(SumProofs.SumProof proof) {
        ChainProof chain = chains.of(proof.caseId());
        return chain.isWhole()
                && chain.entries() >= proof.leaf().sequence()
                && entries.of(proof.caseId().subject(), proof.leaf().sequence())
                        .filter(one -> one.entry().hash().equals(proof.leaf().hash()))
                        .isPresent();
    }

    private static List<Long> numbers(Sums sums) {
        return List.of(sums.cases(), sums.disbursed(), sums.accepted(), sums.returned(), sums.writtenOff());
    }
}
