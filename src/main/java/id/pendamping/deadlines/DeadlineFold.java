package id.pendamping.deadlines;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** The last day of a report is the one that the last fact about it has told, and its clock stood still as entries say. */
class DeadlineFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
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
