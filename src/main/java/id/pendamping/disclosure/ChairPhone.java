package id.pendamping.disclosure;

import static java.util.Objects.requireNonNull;

import id.pendamping.group.MemberDetails;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The telephone of a group's chair, whose every opening is recorded. */
@Component
public class ChairPhone {

    private final MemberDetails details;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ChairPhone(MemberDetails details, Journal journal, TransactionTemplate transaction) {
        this.details = details;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The person to speak to; the telephone is missing where the registration has none, or what was sealed does not open. */
    public record Chair(String name, @Nullable String phone, boolean unreadable) {

        @Override
        public String toString() {
            return "Chair";
        }
    }

    /** The chair with the number in plain; who opened it is on record. */
    public Chair open(CaseId caseId, Act act) {
        return requireNonNull(transaction.execute(status -> {
            journal.record(new PersonalDataViewed(caseId, List.of(PersonalDataViewed.PHONE)), act);
            return details.of(caseId).stream()
                    .min(Comparator.comparing(MemberDetails.Details::role))
                    .map(ChairPhone::chair)
                    .orElseThrow();
        }));
    }

    private static Chair chair(MemberDetails.Details member) {
        return new Chair(member.name(), member.phone(), member.unreadable().contains(PersonalDataViewed.PHONE));
    }
}
