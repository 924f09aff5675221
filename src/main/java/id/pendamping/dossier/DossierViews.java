package id.pendamping.dossier;

import id.pendamping.access.Account;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who opened a dossier. */
@Component
public class DossierViews {

    private static final int RECENT = 100;

    private final Journal journal;
    private final JournalReader reader;
    private final CaseDays days;
    private final Clock clock;

    DossierViews(Journal journal, JournalReader reader, CaseDays days, Clock clock) {
        this.journal = journal;
        this.reader = reader;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    public void opened(CaseId caseId, Account auditor) {
        LocalDate today = days.today(caseId);
        boolean known = reader.latest(new Subject(Subject.Kind.ACCESS, caseId.toString()), RECENT).stream()
                .anyMatch(view -> view.type().equals("dossier-opened")
                        && view.actor().equals(auditor.id())
                        && days.of(caseId, view.occurredAt()).equals(today));
        if (!known) {
            journal.record(new DossierOpened(caseId), Act.by(auditor.as(Duty.AUDITOR), clock.instant()));
        }
    }
}
