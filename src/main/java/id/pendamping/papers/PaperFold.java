package id.pendamping.papers;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Papers are those that were added, with the file that was meant then. */
class PaperFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("registration_paper"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'position')::int as position, j.data, j.actor
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'paper-added'),
                kept as (
                    select p.*, (p.set_aside_at is not null)::text as aside from registration_paper p)
                select g.number, coalesce(t.sequence, 0), 'registration_paper.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, position) join group_card g using (case_id),
                lateral (values ('kind', k.kind, t.data ->> 'kind'), ('member', k.member::text, t.data ->> 'member'),
                    ('added_by', k.added_by, t.actor), ('evidence', k.evidence::text, t.data ->> 'evidence'),
                    ('set_aside', k.aside, exists (select 1 from journal_entry a where a.subject_kind = 'CASE'
                        and a.subject_id = case_id::text and a.type = 'paper-set-aside'
                        and (a.data ->> 'position')::int = t.position)::text))
                    as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 2, 3"""));
    }
}
