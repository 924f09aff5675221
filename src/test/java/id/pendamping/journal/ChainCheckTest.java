package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private final List<Recorded> chain = new ArrayList<>(Chains.sound(Chains.CASE, 5));
    private final Recorded end = chain.get(4);

    @Test
    void findsNothingInSoundChains() {
        ChainCheck check = new ChainCheck();
        List<Recorded> other = Chains.sound(Chains.OTHER, 3);
        chain.forEach(check::entry);
        other.forEach(check::entry);
        check.head(Chains.CASE, 5, end.hash());
        check.head(Chains.OTHER, 3, other.get(2).hash());
        Findings findings = check.finish();
        assertThat(findings.isSound()).isTrue();
        assertThat(findings.count("entries")).isEqualTo(8);
        assertThat(findings.count("subjects")).isEqualTo(2);
    }

    @Test
    void acceptsASubjectThatWasOnlyLocked() {
        ChainCheck check = new ChainCheck();
        check.head(Chains.CASE, 0, EntryHash.FIRST);
        assertThat(check.finish().isSound()).isTrue();
    }

    @Test
    void noticesAnEditedEntry() {
        chain.set(2, Chains.edited(chain.get(2), Map.of("amount", 9L)));
        Findings findings = checked(5, end.hash());
        assertThat(findings.faults(ChainCheck.HASH)).isEqualTo(1);
        assertThat(findings.first()).contains(ChainCheck.HASH, "entry 3");
    }

    @Test
    void noticesAnEditedEntryWhoseHashWasComputedAnew() {
        Recorded edited = Chains.edited(chain.get(2), Map.of("amount", 9L));
        chain.set(2, edited.withHash(EntryHash.of(edited)));
        Findings findings = checked(5, end.hash());
        assertThat(findings.faults(ChainCheck.HASH)).isZero();
        assertThat(findings.faults(ChainCheck.LINK)).isEqualTo(1);
        assertThat(findings.first()).contains("entry 4");
    }

    @Test
    void noticesADeletedEntry() {
        chain.remove(2);
        Findings findings = checked(5, end.hash());
        assertThat(findings.faults(ChainCheck.GAP)).isEqualTo(1);
        assertThat(findings.faults(ChainCheck.LINK)).isEqualTo(1);
        assertThat(findings.first()).contains("entry 4", "sequence says 4, should say 3");
    }

    @Test
    void noticesADeletedFirstEntry() {
        chain.remove(0);
        assertThat(checked(5, end.hash()).faults(ChainCheck.GAP)).isEqualTo(1);
    }

    @Test
    void noticesSwappedEntries() {
        Recorded second = chain.get(1);
        Recorded third = chain.get(2);
        chain.set(1, Chains.moved(third, 2));
        chain.set(2, Chains.moved(second, 3));
        Findings findings = checked(5, end.hash());
        assertThat(findings.faults(ChainCheck.GAP)).isZero();
        assertThat(findings.faults(ChainCheck.HASH)).isEqualTo(2);
        assertThat(findings.faults(ChainCheck.LINK)).isEqualTo(3);
    }

    @Test
    void noticesThatTheTailWasCutOff() {
        chain.remove(4);
        Findings findings = checked(5, end.hash());
        assertThat(findings.faults(ChainCheck.HEAD)).isEqualTo(1);
        assertThat(findings.first()).contains("entry 4", "head says 5, should say 4");
    }

    @Test
    void noticesAHeadThatWasPutBack() {
        assertThat(checked(4, chain.get(3).hash()).faults(ChainCheck.HEAD)).isEqualTo(1);
    }

    @Test
    void noticesAHeadWithAnotherHash() {
        assertThat(checked(5, chain.get(3).hash()).faults(ChainCheck.HEAD)).isEqualTo(1);
    }

    @Test
    void noticesAMissingHead() {
        ChainCheck check = new ChainCheck();
        chain.forEach(check::entry);
        assertThat(check.finish().first()).contains("head says nothing, should say 5");
    }

    @Test
    void noticesAChainThatIsGoneAltogether() {
        chain.clear();
        assertThat(checked(5, end.hash()).faults(ChainCheck.HEAD)).isEqualTo(1);
    }

    private Findings checked(long sequence, String hash) {
        ChainCheck check = new ChainCheck();
        chain.forEach(check::entry);
        check.head(Chains.CASE, sequence, hash);
        return check.finish();
    }
}
