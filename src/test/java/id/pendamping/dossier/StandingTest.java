package id.pendamping.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Subject CASE = new CaseId(UUID.randomUUID()).subject();

    @Test
    void moneyIsWhatWasPaidLessWhatWasAnsweredFor() {
        Standing standing = Standing.after(List.of(
                entry("group-registered", Map.of()),
                entry("aid-disbursed", Map.of("amount", 20_000_000L)),
                entry("report-decided", Map.of("verdict", "RETURNED", "accepted", 1L, "outstanding", 19_999_999L)),
                entry("report-decided", Map.of("verdict", "ACCEPTED", "version", 2L, "accepted", 15_000_000L)),
                entry("refund-verified", Map.of("verdict", "WRONG_NUMBER", "amount", 5_000_000L)),
                entry("refund-verified", Map.of("verdict", "VALID", "amount", 3_000_000L)),
                entry("write-off-decided", Map.of("verdict", "REFUSED", "amount", 2_000_000L))));

        assertThat(standing.money(Aspect.DISBURSED)).isEqualTo(Rupiah.of(20_000_000));
        assertThat(standing.money(Aspect.ACCEPTED)).isEqualTo(Rupiah.of(15_000_000));
        assertThat(standing.money(Aspect.RETURNED)).isEqualTo(Rupiah.of(3_000_000));
        assertThat(standing.money(Aspect.WRITTEN_OFF)).isEqualTo(Rupiah.ZERO);
        assertThat(standing.money(Aspect.OUTSTANDING)).isEqualTo(Rupiah.of(2_000_000));
    }

    @Test
    void saysWhatAnEntryChanged() {
        Standing before = Standing.after(List.of(entry("group-registered", Map.of())));

        assertThat(before.after(entry("bank-account-checked", Map.of("verdict", "MATCHED")))
                        .since(before))
                .containsExactly(new Standing.Change(Aspect.BANK_ACCOUNT, "UNVERIFIED", "MATCHED"));
        assertThat(before.after(entry("evidence-kept", Map.of())).since(before)).isEmpty();
    }

    private static Recorded entry(String type, Map<String, Object> data) {
        return new Recorded(
                UUID.randomUUID(),
                CASE,
                1,
                type,
                1,
                data,
                "someone",
                Duty.VERIFIER,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                "",
                "");
    }
}
