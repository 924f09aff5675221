package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Banks;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** The registrar enters the right account; it is checked again. */
@Component
class CorrectAccount {

    /** What the registrar enters. */
    record Command(
            @Field(Field.Kind.SELECT) String bankCode,

            @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{8,20}", message = "{constraint.accountNumber}")
            String number,

            @Field @Size(max = 100, message = "{constraint.tooLong}")
            String holder,

            @Field @Size(max = 100, message = "{constraint.tooLong}")
            String branch) {}

    private final Groups groups;
    private final Banks banks;
    private final Journal journal;

    CorrectAccount(Groups groups, Banks banks, Journal journal) {
        this.groups = groups;
        this.banks = banks;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        if (banks.find(command.bankCode()).isEmpty()) {
            return Outcome.refusedField("bankCode", "constraint.choice");
        }
        String digest =
                groups.replaceAccount(caseId, command.bankCode(), command.number(), command.holder(), command.branch());
        journal.record(new AccountCorrected(caseId, command.bankCode(), digest), act);
        return Outcome.done();
    }
}
