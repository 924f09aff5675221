package id.pendamping.monitoring;

import id.pendamping.journal.Differing;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Visits after the report are those on record, with turnover, workers and words. */
class VisitFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("monitoring_visit"), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'round')::int as round, j.data, j.reason, j.actor
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'business-monitored')
                select g.number, coalesce(t.sequence, 0), 'monitoring_visit.' || d.field, d.says, d.should
                from told t full join monitoring_visit v using (case_id, round) join group_card g using (case_id),
                lateral (values ('status', v.status, t.data ->> 'business'),
                    ('turnover', v.turnover::text, t.data ->> 'turnover'),
                    ('workers', v.workers::text, t.data ->> 'workers'),
                    ('visited_on', v.visited_on::text, t.data ->> 'visitedOn'), ('words', v.words, t.reason),
                    ('visited_by', v.visited_by, t.actor))
                    as d (field, says, should)
                where """ + Differing.DIFFERS + " order by 1, 2, 3"));
    }
}
