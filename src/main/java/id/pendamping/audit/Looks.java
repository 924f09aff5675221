package id.pendamping.audit;

import id.pendamping.access.Accounts;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at the personal data of a case's members, out of the record of accesses. */
@Component
public class Looks {

    private static final int MOST = 1_000;
    private static final String NOTE = "audit-note-written";

    /**
     * One look.
     *
     * @param entry its number in the record, and {@code hash} its hash
     * @param fields kinds of data
     * @param reason as the person who looked wrote it
     */
    public record Look(
            long entry,
            Instant when,
            String type,
            String who,
            Duty duty,
            List<?> fields,
            @Nullable String reason,
            String hash) {}

    private final JournalReader journal;
    private final Accounts accounts;

    Looks(JournalReader journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /** Latest first. */
    public List<Look> of(CaseId caseId) {
        return journal.latest(new Subject(Subject.Kind.ACCESS, caseId.toString()), MOST).stream()
                .filter(entry -> !entry.type().equals(NOTE))
                .map(this::look)
                .toList();
    }

    private Look look(Recorded entry) {
        return new Look(
                entry.sequence(),
                entry.occurredAt(),
                entry.type(),
                accounts.nameOf(entry.actor()),
                entry.duty(),
                entry.data().get("fields") instanceof List<?> fields ? fields : List.of(),
                entry.reason(),
                entry.hash());
    }
}
