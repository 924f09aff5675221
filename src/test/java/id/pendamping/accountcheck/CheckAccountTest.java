package id.pendamping.accountcheck;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.BankAccount;
import id.pendamping.group.OneGroup;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An account that differs says what differs, and what it was compared with is kept. */
class CheckAccountTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));

    private final RecordingJournal journal = new RecordingJournal();
    private final OneGroup group = new OneGroup(CASE);
    private final List<AccountChecks.Check> checks = new ArrayList<>();
    private final Act act = Act.by(new Actor("treasurer", Duty.TREASURER), Instant.parse("2023-10-20T03:00:00Z"));

    @Test
    void mismatchSaysWhatDiffersAndKeepsTheEvidence() {
        assertThat(checked(null))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                        .containsExactly(Refusal.at("note", "refusal.account.sayWhatDiffers")));
        assertThat(checks).isEmpty();

        assertThat(checked("Nama berbeda")).isEqualTo(Outcome.done());
        assertThat(group.accountStatus()).isEqualTo(BankAccount.Status.MISMATCH);
        assertThat(checks)
                .singleElement()
                .extracting(AccountChecks.Check::evidence)
                .isEqualTo("Buku tabungan");
        assertThat(journal.answer("account")).isEqualTo("MISMATCH");
        assertThat(journal.last().act().reason()).isEqualTo("Nama berbeda");
    }

    private Outcome checked(@Nullable String note) {
        return new CheckAccount(group, accountChecks(), journal)
                .handle(CASE, new CheckAccount.Command(AccountChecked.Verdict.MISMATCH, "Buku tabungan", note), act);
    }

    private AccountChecks accountChecks() {
        return new AccountChecks() {
            @Override
            public void add(CaseId caseId, Check check) {
                checks.add(check);
            }

            @Override
            public List<Check> of(CaseId caseId) {
                return checks;
            }
        };
    }
}
