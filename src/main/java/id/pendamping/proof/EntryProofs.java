package id.pendamping.proof;

import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.WitnessPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One entry with everything that it takes to see that it stands in the tree that the program and witnesses have signed. */
@Component
public class EntryProofs {

    /**
     * The proof.
     *
     * @param place in the tree; missing while no complete note covers the entry
     * @param keys of the program, as notes name them
     * @param witnesses keys of the witnesses
     * @param least how many of them have to sign
     */
    public record EntryProof(
            Recorded entry, Places.@Nullable Place place, List<String> keys, List<String> witnesses, int least) {}

    private final JournalReader journal;
    private final Places places;
    private final SigningKey key;
    private final LogSigner signer;
    private final Witnesses witnesses;

    EntryProofs(JournalReader journal, Places places, SigningKey key, LogSigner signer, Witnesses witnesses) {
        this.journal = journal;
        this.places = places;
        this.key = key;
        this.signer = signer;
        this.witnesses = witnesses;
    }

    @Transactional(readOnly = true)
    public Optional<EntryProof> of(Subject subject, long sequence) {
        String origin = signer.get().key().name();
        WitnessPolicy policy = witnesses.policy();
        return journal.of(subject, sequence - 1, 1).stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst()
                .map(entry -> new EntryProof(
                        entry,
                        places.of(subject, sequence, policy.least()).orElse(null),
                        key.all().stream()
                                .map(one -> one.asLog(origin).toString())
                                .toList(),
                        policy.witnesses().stream()
                                .map(one -> one.key().toString())
                                .toList(),
                        policy.least()));
    }
}
