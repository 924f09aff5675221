package id.pendamping.disclosure;

import static java.util.Objects.requireNonNull;

import id.pendamping.access.Account;
import id.pendamping.access.PersonalData;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.MemberDetails;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the personal data of a case's members to those who need them; every view is recorded with its reason. */
@Component
public class ViewPersonalData {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final List<Duty> DUTIES = List.of(Duty.REGISTRAR, Duty.VERIFIER, Duty.TREASURER, Duty.AUDITOR);

    private final Groups groups;
    private final MemberDetails details;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ViewPersonalData(
            Groups groups, MemberDetails details, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.groups = groups;
        this.details = details;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The data in plain.
     *
     * @param accountUnreadable whether there is a number that does not open, or is of another account
     */
    public record View(
            List<MemberDetails.Details> members, @Nullable String accountNumber, boolean accountUnreadable) {

        /** Whose data do not open, or are of somebody else. */
        public String unreadable() {
            return members.stream()
                    .filter(member -> !member.unreadable().isEmpty())
                    .map(MemberDetails.Details::name)
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "View";
        }
    }

    /**
     * Why somebody opens the data.
     *
     * @param reason auditors read it
     */
    public record Reason(@Nullable String reason) {

        /** What it says, without space around it. */
        public String words() {
            return reason == null ? "" : reason.strip();
        }

        public boolean isGiven() {
            return words().length() >= SHORTEST_REASON && words().length() <= LONGEST_REASON;
        }
    }

    /** The case, where the person may open its data at all. */
    public Optional<GroupSummary> openTo(Account account, String number) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> duty(account).isPresent() && account.covers(group.regency()));
    }

    public View handle(CaseId caseId, Account account, String reason) {
        Duty duty = duty(account).orElseThrow();
        return requireNonNull(transaction.execute(status -> {
            journal.record(
                    PersonalDataViewed.ofMembersAndAccount(caseId),
                    Act.by(account.as(duty), clock.instant()).because(reason));
            String number = details.accountNumber(caseId);
            boolean isBroken = PersonalData.UNREADABLE.equals(number);
            return new View(details.of(caseId), isBroken ? null : number, isBroken);
        }));
    }

    private static Optional<Duty> duty(Account account) {
        return DUTIES.stream().filter(account::holds).findFirst();
    }
}
