package id.pendamping.disbursement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Banks;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.SpoiledNumber;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            String branch,

            @Field @DocumentNumber @Nullable String letterNumber,
            @Field @Nullable LocalDate letterDate) {}

    private final Groups groups;
    private final Banks banks;
    private final TransferStore transfers;
    private final CaseDays days;
    private final Journal journal;

    CorrectAccount(Groups groups, Banks banks, TransferStore transfers, CaseDays days, Journal journal) {
        this.groups = groups;
        this.banks = banks;
        this.transfers = transfers;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        if (banks.findOpen(command.bankCode()).isEmpty()) {
            return Outcome.refusedField("bankCode", "constraint.choice");
        }
        if (SpoiledNumber.isNoName(command.holder())) {
            return Outcome.refusedField("holder", "constraint.spoiledName");
        }
        if (SpoiledNumber.isNoName(command.branch())) {
            return Outcome.refusedField("branch", "constraint.spoiledName");
        }
        Optional<Outcome> objection = letter(caseId, command, act);
        if (objection.isPresent()) {
            return objection.get();
        }
        String digest =
                groups.replaceAccount(caseId, command.bankCode(), command.number(), command.holder(), command.branch());
        journal.record(new AccountCorrected(caseId, command.bankCode(), digest), act);
        return Outcome.done();
    }

    /** After a returned transfer the account is corrected by a letter (SRPR), dated not before the notice. */
    private Optional<Outcome> letter(CaseId caseId, Command command, Act act) {
        Optional<LocalDate> notice = transfers.returns(caseId).stream()
                .filter(back -> back.letterNumber() == null)
                .map(TransferStore.Returned::noticeDate)
                .max(LocalDate::compareTo);
        if (notice.isEmpty()) {
            return Optional.empty();
        }
        if (command.letterNumber() == null) {
            return Optional.of(Outcome.refusedField("letterNumber", "refusal.account.letter"));
        }
        LocalDate date = command.letterDate();
        if (date == null) {
            return Optional.of(Outcome.refusedField("letterDate", "constraint.required"));
        }
        if (date.isBefore(notice.get())) {
            return Optional.of(Outcome.refusedField("letterDate", "refusal.account.letterBeforeNotice", notice.get()));
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Optional.of(Outcome.refusedField("letterDate", "refusal.date.future", days.of(caseId, act)));
        }
        transfers.correctedBy(caseId, command.letterNumber(), date);
        return Optional.empty();
    }
}
