package id.pendamping.accountcheck;

import id.pendamping.forms.Field;
import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The treasurer compares the account with the passbook or the bank's answer. */
@Component
public class CheckAccount {

    /** What the treasurer enters. */
    public record Command(
            @Field AccountChecked.Verdict verdict,

            @Field @Size(max = 60, message = "{constraint.tooLong}")
            String evidence,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final Groups groups;
    private final AccountChecks checks;
    private final Journal journal;

    CheckAccount(Groups groups, AccountChecks checks, Journal journal) {
        this.groups = groups;
        this.checks = checks;
        this.journal = journal;
    }

    public Outcome handle(CaseId caseId, Command command, Act act) {
        AccountChecked.Verdict verdict = command.verdict();
        if (verdict == AccountChecked.Verdict.MISMATCH && command.note() == null) {
            return Outcome.refusedField("note", "refusal.account.sayWhatDiffers");
        }
        groups.setAccountStatus(
                caseId,
                verdict == AccountChecked.Verdict.MATCHED ? BankAccount.Status.MATCHED : BankAccount.Status.MISMATCH);
        checks.add(
                caseId,
                new AccountChecks.Check(
                        verdict, command.evidence(), command.note(), act.actor().id(), act.when()));
        journal.record(new AccountChecked(caseId, verdict), act.because(command.note()));
        return Outcome.done();
    }
}
