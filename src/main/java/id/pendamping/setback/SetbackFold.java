package id.pendamping.setback;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Force majeure and losses are those that were declared and reported, and each is decided as entries say. */
class SetbackFold implements StateRules {

    /**
     * What was answered, decided or dropped follows a report, before the next one of the case. Demands of before that entry dropped
     * a loss without one.
     */
    private static final Fold ANSWERS = new Fold(List.of("loss"), """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.reason, j.occurred_at,
                    max((j.data ->> 'finding')::int) filter (where j.type = 'loss-reported') over (
                        partition by j.subject_id, (select count(*) from journal_entry r where r.subject_kind = 'CASE'
                            and r.subject_id = j.subject_id and r.type = 'loss-reported' and r.sequence <= j.sequence)) as finding
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('loss-reported', 'loss-answered', 'loss-decided',
                    'loss-dropped')),
            told as (
                select distinct on (case_id, finding) case_id, finding, sequence, type, data, reason
                from entry where finding is not null order by case_id, finding, sequence desc),
            reported as (
                select case_id, finding, actor, occurred_at from entry where type = 'loss-reported')
            select g.number, t.sequence, 'loss.' || d.field, d.says, d.should
            from told t join reported r using (case_id, finding) join loss k using (case_id, finding)
            join group_card g using (case_id),
            lateral (values ('reported_by', k.reported_by, r.actor),
                ('reported_at', k.reported_at::text, case when abs(extract(epoch from k.reported_at - r.occurred_at)) < 0.01
                    then k.reported_at else r.occurred_at end::text),
                ('state', k.state, case
                    when k.state = 'DROPPED' and exists (select 1 from suspension_demand a where a.case_id = k.case_id)
                        then 'DROPPED'
                    when t.type = 'loss-dropped' then 'DROPPED'
                    when t.type = 'loss-reported' then 'REPORTED'
                    when t.type = 'loss-decided' then
                        case t.data ->> 'result' when 'REFUSED' then 'REPORTED' else 'WRITTEN_OFF' end
                    else case t.data ->> 'answer' when 'REPAY' then 'REPAYING' when 'EXPLAINED' then 'EXPLAINED'
                        else 'PROPOSED' end end),
                ('words', k.words, case when k.state = 'DROPPED' then k.words when t.type <> 'loss-reported' then t.reason end))
                as d (field, says, should)
            where """ + Differing.DIFFERS + " order by 1, 2, 3");

    private static final Fold DECIDED = new RowsInOrder(
                    "force_majeure",
                    "select * from force_majeure where decided_by is not null",
                    "declared_at, from_on",
                    "j.type = 'force-majeure-decided'",
                    List.of(new Field("state", "k.state", """
                            case when t.data ->> 'verdict' = 'REFUSED' then 'REFUSED'
                                when k.state = 'DROPPED' then k.state
                                when exists (select 1 from journal_entry e where e.subject_kind = 'CASE'
                                    and e.subject_id = t.case_id::text and e.type in ('case-closed', 'group-rejected'))
                                    then 'OVER'
                                when k.state = 'OVER' then k.state else 'GRANTED' end"""), Field.reason("grounds"), Field.actor("decided_by")))
            .fold();

    private static final Fold DROPPED = new RowsInOrder(
                    "force_majeure",
                    "select * from force_majeure where state = 'DROPPED'",
                    "declared_at, from_on",
                    "j.type = 'force-majeure-dropped'",
                    List.of(
                            Field.told("from_on", "fromOn"),
                            Field.told("until_on", "untilOn"),
                            Field.day("dropped_on")))
            .fold();

    /** That the days have passed is told by no entry; when a case has ended, they have. */
    @Override
    public List<Open> open() {
        return List.of(new Open("loss.office", Open.EARLIER, """
                select count(*) from loss l join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                  and j.type = 'loss-reported' and (j.data ->> 'finding')::int = l.finding and not j.data ? 'officeDigest'"""), new Open("force_majeure.state", Open.UNTOLD, """
                select count(*) from force_majeure f where f.state in ('GRANTED', 'OVER') and not exists (
                    select 1 from journal_entry e where e.subject_kind = 'CASE' and e.subject_id = f.case_id::text
                      and e.type in ('case-closed', 'group-rejected'))"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(
                        List.of("force_majeure"),
                        """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, j.data, j.reason, j.actor, j.occurred_at,
                        row_number() over (partition by j.subject_id order by j.sequence) as nth
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'force-majeure-declared'),
                kept as (
                    select f.*, row_number() over (partition by f.case_id order by f.declared_at) as nth
                    from force_majeure f)
                select g.number, coalesce(t.sequence, 0), 'force_majeure.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, nth) join group_card g using (case_id),
                lateral (values ('statement_number', k.statement_number, t.data ->> 'statementNumber'),
                    ('statement_date', k.statement_date::text, t.data ->> 'statementDate'),
                    ('from_on', k.from_on::text, t.data ->> 'fromOn'), ('account', k.account, t.reason),
                    ('declared_by', k.declared_by, t.actor),
                    ('declared_at', k.declared_at::text, """ + Field.momentOf("k.declared_at", "t.occurred_at") + """
                    ),
                    ('until_on', k.until_on::text, coalesce((select c.data ->> 'untilOn' from journal_entry c
                        where c.subject_kind = 'CASE' and c.subject_id = t.case_id::text
                          and c.type = 'force-majeure-cut-short' and c.sequence > t.sequence
                          and not exists (select 1 from told n where n.case_id = t.case_id and n.nth > t.nth and n.sequence < c.sequence)
                        order by c.sequence desc limit 1), t.data ->> 'untilOn')))
                    as d (field, says, should)
                where """ + Differing.DIFFERS
                                + " order by 1, 2, 3"),
                new Fold(List.of("loss"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'finding')::int as finding, j.data, j.reason
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'loss-reported')
                select g.number, coalesce(t.sequence, 0), 'loss.' || d.field, d.says, d.should
                from told t full join loss l using (case_id, finding) join group_card g using (case_id),
                lateral (values ('cause', l.cause, t.data ->> 'cause'),
                    ('report_number', l.report_number, t.data ->> 'reportNumber'),
                    ('happened_on', l.happened_on::text, t.data ->> 'happenedOn'),
                    ('amount', l.amount::text, t.data ->> 'amount'), ('account', l.account, t.reason),
                    ('office', case when t.data ? 'officeDigest' then row_digest(l.id::text, l.office) end,
                        t.data ->> 'officeDigest'))
                    as d (field, says, should)
                where """ + Differing.DIFFERS + " order by 1, 2, 3"),
                ANSWERS,
                DECIDED,
                DROPPED);
    }
}
