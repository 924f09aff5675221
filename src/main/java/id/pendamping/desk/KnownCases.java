package id.pendamping.desk;

import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names a case to the people of its region. */
@Component
class KnownCases implements OtherCases {

    private final Accounts accounts;
    private final Subjects subjects;

    KnownCases(Accounts accounts, Subjects subjects) {
        this.accounts = accounts;
        this.subjects = subjects;
    }

    @Override
    public Optional<String> number(CaseId other, Actor reader) {
        return accounts.find(reader.id())
                .flatMap(account -> subjects.find(other.subject()).filter(card -> subjects.maySee(account, card)))
                .map(SubjectCard::number);
    }
}
