package id.pendamping.papers;

import id.pendamping.access.Account;
import id.pendamping.disclosure.PersonalDataViewed;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Identity cards and passbooks are opened by those who certify them and by auditors, and every opening is on record. */
@Component
class PersonalPapers implements GuardedFiles {

    private final PaperStore store;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonalPapers(PaperStore store, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<UUID> withheld(Account account, Subject subject) {
        return Papers.openedAs(account).isPresent() || subject.kind() != Subject.Kind.CASE
                ? Set.of()
                : store.personal(CaseId.of(subject));
    }

    @Override
    public void opened(Account account, Subject subject, UUID file) {
        personal(subject, file)
                .ifPresent(kind -> transaction.executeWithoutResult(status -> journal.record(
                        new PersonalDataViewed(
                                CaseId.of(subject), List.of(kind.name().toLowerCase(Locale.ROOT))),
                        Act.by(account.as(Papers.openedAs(account).orElseThrow()), clock.instant()))));
    }

    private Optional<Paper.Kind> personal(Subject subject, UUID file) {
        return subject.kind() == Subject.Kind.CASE
                ? store.kinds(CaseId.of(subject), file).stream()
                        .filter(Paper.Kind::isPersonal)
                        .findFirst()
                : Optional.empty();
    }
}
