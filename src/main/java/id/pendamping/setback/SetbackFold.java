package id.pendamping.setback;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Force majeure and losses are those that were declared and reported, and each is decided as entries say. */
class SetbackFold implements StateRules {

    @Override
    public List<Open> open() {
        return List.of(new Open("loss.words, loss.office", Open.OPEN, "select count(*) from loss"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("force_majeure"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, j.data, j.reason,
                        row_number() over (partition by j.subject_id order by j.sequence) as nth
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'force-majeure-declared'),
                kept as (
                    select f.*, row_number() over (partition by f.case_id order by f.declared_at) as nth
                    from force_majeure f)
                select g.number, coalesce(t.sequence, 0), 'force_majeure.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, nth) join group_card g using (case_id),
                lateral (values ('statement_number', k.statement_number, t.data ->> 'statementNumber'),
                    ('statement_date', k.statement_date::text, t.data ->> 'statementDate'),
                    ('from_on', k.from_on::text, t.data ->> 'fromOn'), ('account', k.account, t.reason))
                    as d (field, says, should)
                where d.says is distinct from d.should
                  and (d.field <> 'account' or coalesce(d.should, '') not like '%•%')
                order by 1, 2, 3"""), new Fold(List.of("loss"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'finding')::int as finding, j.data, j.reason
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'loss-reported')
                select g.number, coalesce(t.sequence, 0), 'loss.' || d.field, d.says, d.should
                from told t full join loss l using (case_id, finding) join group_card g using (case_id),
                lateral (values ('cause', l.cause, t.data ->> 'cause'),
                    ('report_number', l.report_number, t.data ->> 'reportNumber'),
                    ('happened_on', l.happened_on::text, t.data ->> 'happenedOn'),
                    ('amount', l.amount::text, t.data ->> 'amount'), ('account', l.account, t.reason))
                    as d (field, says, should)
                where d.says is distinct from d.should
                  and (d.field <> 'account' or coalesce(d.should, '') not like '%•%')
                order by 1, 2, 3"""));
    }
}
