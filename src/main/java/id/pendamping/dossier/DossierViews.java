package id.pendamping.dossier;

import id.pendamping.access.Account;
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
    private final Clock clock;

    DossierViews(Journal journal, JournalReader reader, Clock clock) {
        this.journal = journal;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    public void opened(CaseId caseId, Account auditor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean known = reader.latest(new Subject(Subject.Kind.ACCESS, caseId.toString()), RECENT).stream()
                .anyMatch(view -> view.type().equals("dossier-opened")
                        && view.actor().equals(auditor.id())
                        && LocalDate.ofInstant(view.occurredAt(), clock.getZone())
                                .equals(today));
        if (!known) {
            journal.record(new DossierOpened(caseId), Act.by(auditor.as(Duty.AUDITOR), clock.instant()));
        }
    }
}
