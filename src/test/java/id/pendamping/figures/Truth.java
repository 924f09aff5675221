package id.pendamping.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program's own tables say where the figures say something, case by case and in sums. */
final class Truth {

    /** Cases that other tests wrote past the program have no registration in the journal and no event. */
    private static final String CASES = """
            with truth as (
                select g.id, g.number, g.programme_year as year, p.ordinal as phase, g.regency,
                    coalesce(c.outcome, c.stage) as state,
                    (select a.mentor_id from assignment a where a.case_id = g.id and a.status in ('ACCEPTED', 'COMPLETED')
                        order by a.answered_at desc limit 1) as mentor,
                    (select count(*) from journal j where j.subject_kind = 'CASE' and j.subject_id = g.id::text
                        and j.type = 'deadline-missed') as missed,
                    coalesce((select d.amount from disbursement_paid d where d.case_id = g.id), 0)
                        as disbursed,
                    coalesce(l.accepted, 0) as accepted, coalesce(l.returned, 0) as returned,
                    coalesce(l.written_off, 0) as written_off,
                    exists (select 1 from decree_recipient d where d.case_id = g.id and d.state = 'RATIFIED') as selected,
                    (select max(y.sp2d_date) from payment y where y.case_id = g.id) as paid_on,
                    r.due_on as due,
                    coalesce((select v.status in ('SUBMITTED', 'REVIEWED', 'ACCEPTED') from report v where v.case_id = g.id
                        order by v.version desc limit 1), false) and not coalesce(r.in_hand, true) as received,
                    coalesce((select (j.data ->> 'unsupported')::numeric from journal j where j.subject_kind = 'CASE'
                        and j.subject_id = g.id::text and j.type = 'report-judged' order by j.sequence desc limit 1), 0)
                        as unsupported,
                    g.clock_stopped_on is not null as still, g.clock_stopped_on as stopped_on
                from aid_group g join aid_case c on c.case_id = g.id join phase p on p.id = g.phase_id
                left join case_ledger l on l.case_id = g.id left join report_deadline r on r.case_id = g.id
                where exists (select 1 from journal j where j.subject_kind = 'CASE' and j.subject_id = g.id::text
                    and j.sequence = 1 and j.type = 'group-registered')
            )
            """;

    private static final String COLUMNS = """
            concat_ws(' ', number, year, phase, regency, state, coalesce(mentor::text, '-'), missed, disbursed, accepted,
                returned, written_off, unsupported, selected, coalesce(paid_on::text, '-'), coalesce(due::text, '-'), received, still)
            """;

    private final JdbcClient jdbc;

    Truth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line per case, from the program's tables. */
    List<String> told() {
        return jdbc.sql(CASES + "select " + COLUMNS + " from truth order by number")
                .query(String.class)
                .list();
    }

    /** The same lines, from the figures. */
    List<String> figured() {
        return jdbc.sql("""
                        with figures as (
                            select c.*, programme_year as year, mentor_id as mentor, selected_at is not null as selected,
                                disbursed_on as paid_on, report_due as due, report_received_at is not null as received,
                                coalesce(suspended_at::date, struck_on) is not null as still
                            from figures_case c
                            where generation = (select generation from figures_shown)
                              and exists (select 1 from aid_group g where g.id = c.case_id))
                        select %s from figures order by number""".formatted(COLUMNS)).query(String.class).list();
    }

    /** Cases of which the figures have everything that the journal has. */
    boolean isCaughtUp() {
        return jdbc.sql("""
                        select not exists (
                            select 1 from aid_group g
                            join journal_head h on h.subject_kind = 'CASE' and h.subject_id = g.id::text and h.sequence > 0
                            left join figures_case c on c.case_id = g.id
                                and c.generation = (select generation from figures_shown)
                            where c.sequence is distinct from h.sequence)""").query(Boolean.class).single();
    }

    long sum(String figure, int year) {
        return jdbc.sql(CASES + "select coalesce(sum(" + figure + "), 0) from truth where year = :year")
                .param("year", year)
                .query(Long.class)
                .single();
    }

    long count(String condition, int year, LocalDate today) {
        return jdbc.sql(CASES + "select count(*) from truth where year = :year and :today::date is not null and "
                        + condition)
                .param("year", year)
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
