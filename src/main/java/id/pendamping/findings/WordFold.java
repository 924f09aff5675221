package id.pendamping.findings;

import id.pendamping.journal.Differing;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What was said about a finding is what entries give as the reason, in the same order and by the same people. */
class WordFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("finding_word"), """
                with told as (
                    select j.subject_id::uuid as case_id, (j.data ->> 'finding')::int as number, j.sequence,
                        row_number() over (partition by j.subject_id, j.data ->> 'finding' order by j.sequence) as position,
                        coalesce(j.data ->> 'verdict', 'ANSWER') as kind, j.actor, j.reason, j.occurred_at
                    from journal_entry j
                    where j.subject_kind = 'CASE' and j.type in ('finding-answered', 'finding-settled')),
                kept as (
                    select f.case_id, f.number, w.position::bigint as position, w.kind, w.said_by, w.said_at, w.words
                    from finding_word w join finding f on f.id = w.finding_id)
                select g.number, coalesce(t.sequence, 0), 'finding_word.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, number, position)
                join group_card g using (case_id),
                lateral (values ('kind', k.kind, t.kind), ('said_by', k.said_by, t.actor),
                    ('said_at', k.said_at::text, case when abs(extract(epoch from k.said_at - t.occurred_at)) < 0.01
                        then k.said_at else t.occurred_at end::text), ('words', k.words, t.reason))
                    as d (field, says, should)
                where """ + Differing.DIFFERS + " order by 1, 2, 3"));
    }
}
