package id.pendamping.papers;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Papers are those that were added, with the file that was meant then. */
class PaperFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("registration_paper"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'position')::int as position, j.data, j.actor,
                        j.occurred_at
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'paper-added'),
                aside as (
                    select j.subject_id::uuid as case_id, (j.data ->> 'position')::int as position, j.occurred_at
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'paper-set-aside'),
                kept as (select * from registration_paper)
                select g.number, coalesce(t.sequence, 0), 'registration_paper.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, position) left join aside a using (case_id, position)
                join group_card g using (case_id),
                lateral (values ('kind', k.kind, t.data ->> 'kind'), ('member', k.member::text, t.data ->> 'member'),
                    ('added_by', k.added_by, t.actor), ('evidence', k.evidence::text, t.data ->> 'evidence'),
                    ('added_at', k.added_at::text, %s), ('set_aside', k.set_aside_at::text, %s)) as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 2, 3""".formatted(
                Field.momentOf("k.added_at", "t.occurred_at"), Field.momentOf("k.set_aside_at", "a.occurred_at"))));
    }
}
