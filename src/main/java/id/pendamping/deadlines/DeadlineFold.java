package id.pendamping.deadlines;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** The last day of a report is the one that the last fact about it has told, and its clock stood still as entries say. */
class DeadlineFold implements StateRules {

    private static final Fold TERMS = new Fold(List.of("report_deadline"), """
            with told as (
                select j.subject_id::uuid as case_id, max(j.sequence) as sequence,
                    sum((j.data ->> 'days')::int) filter (where j.type = 'report-due-extended') as extended,
                    min(j.occurred_at) filter (where j.type = 'report-attested') as handed_in,
                    (array_agg(j.data ->> 'dueOn' order by j.sequence desc) filter (where j.type = 'revision-due-set'))[1] as revision_due,
                    (array_agg(j.occurred_at order by j.sequence desc) filter (where j.type = 'revision-due-set'))[1] as revised
                from journal_entry j where j.subject_kind = 'CASE' and (j.type in ('report-due-extended', 'revision-due-set')
                    or j.type = 'report-attested' and j.data ->> 'verdict' = 'ATTESTED') group by 1)
            select g.data ->> 'number', coalesce(t.sequence, 0), 'report_deadline.' || d.field, d.says, d.should
            from report_deadline k left join told t using (case_id)
            join journal_entry g on g.subject_kind = 'CASE' and g.subject_id = k.case_id::text and g.sequence = 1,
            lateral (values ('extension_days', k.extension_days::text, coalesce(t.extended, 0)::text),
                ('handed_in_at', k.handed_in_at::text, %s), ('revision_due_on', k.revision_due_on::text, t.revision_due),
                ('term_begun_on', k.term_begun_on::text, %s)) as d (field, says, should)
            where d.says is distinct from d.should order by 1, 2, 3""".formatted(
                    Field.momentOf("k.handed_in_at", "t.handed_in"),
                    Field.dayOf("k.term_begun_on", "t.revised", "g.data ->> 'regency'")));

    @Override
    public List<Fold> folds() {
        return List.of(
                TERMS,
                new Fold(List.of("report_deadline"), """
                with told as (
                    select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data ->> 'dueOn' as due_on
                    from journal_entry j where j.subject_kind = 'CASE' and j.type in ('report-due-set',
                        'report-due-extended', 'report-clock-paused', 'report-clock-resumed', 'report-due-moved', 'revision-due-set')
                    order by j.subject_id, j.sequence desc)
                select g.number, coalesce(t.sequence, 0), 'report_deadline.due_on', d.due_on::text, t.due_on
                from told t full join report_deadline d on d.case_id = t.case_id
                join group_card g on g.case_id = coalesce(t.case_id, d.case_id)
                where d.due_on::text is distinct from t.due_on
                order by 1"""),
                new RowsInOrder(
                                "report_pause",
                                "select * from report_pause",
                                "from_on",
                                "j.type = 'report-due-moved'",
                                "j.data ->> 'fromOn'",
                                List.of(Field.told("from_on", "fromOn"), Field.told("until_on", "untilOn")))
                        .fold());
    }
}
