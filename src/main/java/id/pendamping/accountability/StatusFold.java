package id.pendamping.accountability;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Each version of a report stands as the last entry about it says, and each receipt belongs to the report of its line. */
class StatusFold implements StateRules {

    /** A recovery after a rejection is about the version that was compiled last. */
    private static final Fold STANDS = new Fold(List.of("report"), """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence,
                    max((j.data ->> 'version')::int) over (partition by j.subject_id order by j.sequence) as latest,
                    (j.data ->> 'version')::int as version,
                    case j.type when 'report-compiled' then 'COMPILED' when 'report-reviewed' then 'REVIEWED'
                        when 'report-attested' then case j.data ->> 'verdict' when 'ATTESTED' then 'SUBMITTED' end
                        when 'report-judged' then case j.data ->> 'result' when 'REVISION' then 'REVISION' end
                        when 'report-decided' then case j.data ->> 'verdict' when 'ACCEPTED' then 'ACCEPTED' end
                        when 'recovery-ordered' then case j.data ->> 'ground' when 'REPORT_REJECTED' then 'REJECTED' end
                        when 'report-dropped' then 'REJECTED' end as status
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('report-compiled', 'report-attested',
                    'report-reviewed', 'report-judged', 'report-decided', 'recovery-ordered', 'report-dropped')),
            told as (
                select distinct on (case_id, coalesce(version, latest)) case_id, coalesce(version, latest) as version, sequence, status
                from entry where status is not null order by case_id, coalesce(version, latest), sequence desc)
            select g.number, t.sequence, 'report.status', r.status, t.status
            from told t join report r using (case_id, version) join group_card g using (case_id)
            where r.status is distinct from t.status
            order by 1, 2""");

    /** Receipts are numbered through the report in the order of its lines. */
    private static final Fold RECEIPTS = new Fold(List.of("receipt"), """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'version')::int as version
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'report-compiled'),
            kept as (
                select r.case_id, r.version, l.report_id, c.report_id as own, c.position,
                    row_number() over (partition by l.report_id order by l.number, c.position) as nth
                from receipt c join expense_line l on l.id = c.expense_line_id join report r on r.id = l.report_id)
            select g.number, t.sequence, 'receipt.' || d.field, d.says, d.should
            from kept k join group_card g using (case_id) join told t using (case_id, version),
            lateral (values ('report_id', k.own::text, k.report_id::text), ('position', k.position::text, k.nth::text))
                as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    /** Before its review a version has verdicts on those lines alone that were settled in the one before. */
    private static final Fold UNDECIDED = new Fold(List.of("expense_line"), """
            with told as (
                select j.subject_id::uuid as case_id, (j.data ->> 'version')::int as version,
                    min(j.sequence) filter (where j.type = 'report-compiled') as sequence
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('report-compiled', 'report-reviewed')
                group by 1, 2 having bool_and(j.type = 'report-compiled'))
            select g.number, t.sequence, 'expense_line.' || d.field, d.says, d.should
            from expense_line l join report r on r.id = l.report_id join group_card g using (case_id) join told t using (case_id, version),
            lateral (values ('verdict', l.verdict, case when l.carried then 'ACCEPTED' end), ('reason', l.reason, null),
                ('words', case when not l.carried then l.words end, null)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    @Override
    public List<Open> open() {
        return List.of(new Open("expense_line.reason, expense_line.words", Open.EARLIER, """
                select count(*) from expense_line l join report r on r.id = l.report_id where l.verdict is not null and exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = r.case_id::text
                      and j.type = 'report-reviewed' and j.data ->> 'version' = r.version::text
                      and j.data ->> 'verdictDigest' is null)"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(STANDS, RECEIPTS, UNDECIDED);
    }
}
