package id.pendamping.audit;

import id.pendamping.desk.Deed;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What auditors write on a case for one another. Notes are added and never changed. */
@Repository
public class WorkingNotes {

    static final int LONGEST = 4_000;
    private static final int MOST = 500;

    /** One note. */
    public record Note(int number, String words, String writtenBy, Instant writtenAt) {}

    /**
     * A note to be written.
     *
     * @param seen how many notes the writer knew of, so that a form sent twice writes once
     */
    public record Draft(@Field(Field.Kind.WORDS) @Nullable String words, int seen) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    WorkingNotes(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Latest first. */
    public List<Note> of(CaseId caseId) {
        return jdbc.sql("""
                        select number, words, written_by, written_at from audit_note
                        where case_id = :case order by number desc limit :most""")
                .param("case", caseId.value())
                .param("most", MOST)
                .query((row, line) -> new Note(
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    public Deed<Draft> writing() {
        return Deed.ofCase("write-audit-note", Duty.AUDITOR, Draft.class, this::write)
                .evenWhileSuspended();
    }

    private Outcome write(CaseId caseId, Draft draft, Act act) {
        String note = draft.words() == null
                ? ""
                : PersonalNumbers.masked(draft.words().strip());
        if (note.isEmpty() || note.length() > LONGEST) {
            return Outcome.refusedField("words", "refusal.audit.words", LONGEST);
        }
        int last = jdbc.sql("select coalesce(max(number), 0) from audit_note where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
        if (last != draft.seen()) {
            return Outcome.refusedField("words", "refusal.audit.newer");
        }
        jdbc.sql("""
                        insert into audit_note (case_id, number, words, written_by, written_at)
                        values (:case, :number, :words, :by, :at)""")
                .param("case", caseId.value())
                .param("number", last + 1)
                .param("words", note)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        journal.record(new AuditNoteWritten(caseId, last + 1), act);
        return Outcome.done();
    }
}
