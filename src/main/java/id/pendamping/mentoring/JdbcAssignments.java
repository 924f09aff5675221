package id.pendamping.mentoring;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.PersonalNumbers;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments in the database. */
@Repository
class JdbcAssignments implements Assignments {

    private final JdbcClient jdbc;

    JdbcAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Assignment> active(CaseId caseId) {
        return jdbc.sql("""
                        select a.mentor_id, m.account_id, a.status, a.result
                        from assignment a join mentor m on m.id = a.mentor_id
                        where a.case_id = :case and a.status in ('PROPOSED', 'APPROVED', 'ACCEPTED')""")
                .param("case", caseId.value())
                .query((row, number) -> new Assignment(
                        row.getObject("mentor_id", UUID.class),
                        row.getString("account_id"),
                        Status.valueOf(row.getString("status")),
                        row.getString("result")))
                .optional();
    }

    @Override
    public void propose(CaseId caseId, UUID mentorId, String result, Act act) {
        jdbc.sql("""
                        insert into assignment (id, case_id, mentor_id, status, result, proposed_at)
                        values (gen_random_uuid(), :case, :mentor, 'PROPOSED', :result, :at)""")
                .param("case", caseId.value())
                .param("mentor", mentorId)
                .param("result", result)
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    @Override
    public void approve(CaseId caseId, Letter letter, Act act) {
        jdbc.sql("""
                        update assignment set status = 'APPROVED', decided_by = :by, letter_number = :letter,
                            letter_date = :date
                        where case_id = :case and status = 'PROPOSED'""")
                .param("case", caseId.value())
                .param("by", act.actor().id())
                .param("letter", letter.number())
                .param("date", letter.date())
                .update();
    }

    @Override
    public void name(CaseId caseId, UUID mentorId, Letter letter, String reason, Act act) {
        jdbc.sql("""
                        insert into assignment (id, case_id, mentor_id, status, proposed_at, decided_by, letter_number,
                            letter_date, reason)
                        values (gen_random_uuid(), :case, :mentor, 'APPROVED', :at, :by, :letter, :date, :reason)""")
                .param("case", caseId.value())
                .param("mentor", mentorId)
                .param("at", Timestamp.from(act.when()))
                .param("by", act.actor().id())
                .param("letter", letter.number())
                .param("date", letter.date())
                .param("reason", masked(reason), Types.VARCHAR)
                .update();
    }

    @Override
    public void accept(CaseId caseId, LocalDate from, Act act) {
        jdbc.sql("""
                        with accepted as (
                            update assignment set status = 'ACCEPTED', answered_at = :at, starts_on = :from
                            where case_id = :case and status = 'APPROVED' returning mentor_id
                        )
                        update mentor set status = 'ASSIGNED'
                        where id in (select mentor_id from accepted) and status = 'INDUCTED'""")
                .param("case", caseId.value())
                .param("at", Timestamp.from(act.when()))
                .param("from", from)
                .update();
        OncePerTransaction.forgetAll();
    }

    @Override
    public void close(CaseId caseId, Ending ending, @Nullable String reason, Act act) {
        jdbc.sql("""
                        update assignment set status = :ending, reason = coalesce(:reason, reason), answered_at = :at
                        where case_id = :case and status in ('PROPOSED', 'APPROVED', 'ACCEPTED')""")
                .param("case", caseId.value())
                .param("ending", ending.name())
                .param("reason", masked(reason), Types.VARCHAR)
                .param("at", Timestamp.from(act.when()))
                .update();
        OncePerTransaction.forgetAll();
    }

    @Override
    public void complete(CaseId caseId, LocalDate on) {
        jdbc.sql("""
                        update assignment set status = 'COMPLETED', ends_on = greatest(starts_on, :on)
                        where case_id = :case and status = 'ACCEPTED'""").param("case", caseId.value()).param("on", on).update();
    }

    /** Words that people type may hold a NIK; it belongs nowhere but with its owner. */
    private static @Nullable String masked(@Nullable String words) {
        return words == null || words.isBlank() ? null : PersonalNumbers.masked(words);
    }
}
