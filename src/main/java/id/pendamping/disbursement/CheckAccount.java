package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.Typed;
import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The treasurer compares the account with the passbook or the bank's answer. */
@Component
class CheckAccount {

    /** What the treasurer enters. */
    record Form(
            @Field(value = Field.Kind.CHOICE, options = AccountChecked.Verdict.class)
            @OneOf(AccountChecked.Verdict.class)
            String verdict,

            @Field @NotBlank(message = "{constraint.required}") @Size(max = 60, message = "{constraint.tooLong}")
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

    Outcome handle(CaseId caseId, Form form, Act act) {
        AccountChecked.Verdict verdict = AccountChecked.Verdict.valueOf(form.verdict());
        if (verdict == AccountChecked.Verdict.MISMATCH && Typed.isMissing(form.note())) {
            return Outcome.refusedField("note", "refusal.account.sayWhatDiffers");
        }
        groups.setAccountStatus(
                caseId,
                verdict == AccountChecked.Verdict.MATCHED ? BankAccount.Status.MATCHED : BankAccount.Status.MISMATCH);
        checks.add(
                caseId,
                new AccountChecks.Check(
                        verdict, form.evidence(), form.note(), act.actor().id(), act.when()));
        journal.record(new AccountChecked(caseId, verdict), act.because(form.note()));
        return Outcome.done();
    }
}
