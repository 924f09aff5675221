package id.pendamping.accountability;

import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** The commitment to the seed of a phase's sample, its share and the moment of its revelation are those that were told. */
class SampleFold implements StateRules {

    @Override
    public List<Seal> seals() {
        return List.of(new Seal(
                "report_sample.seed_sealed",
                Subject.Kind.PHASE,
                "select phase_id::text, '" + Seal.COMMITMENT
                        + "', seed_sealed, decode(commitment, 'hex') from report_sample",
                """
                select s.phase_id::text, coalesce((select max(j.sequence) from journal_entry j where j.subject_kind = 'PHASE'
                    and j.subject_id = s.phase_id::text and j.type = 'sample-committed'), 0), 'report_sample.seed', s.phase_id::text
                from report_sample s where s.phase_id::text in (%1$s) order by 1"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("report_sample"), Subject.Kind.PHASE, """
                with told as (
                    select j.subject_id as phase, max(j.sequence) as sequence,
                        max(j.data ->> 'commitment') as commitment, max(j.data ->> 'percent') as percent,
                        max(j.occurred_at) filter (where j.type = 'sample-committed') as committed_at,
                        max(j.occurred_at) filter (where j.type = 'sample-revealed') as revealed_at
                    from journal_entry j where j.subject_kind = 'PHASE' and j.type in ('sample-committed', 'sample-revealed')
                    group by 1)
                select coalesce(t.phase, s.phase_id::text), coalesce(t.sequence, 0), 'report_sample.' || d.field, d.says, d.should
                from told t full join report_sample s on s.phase_id::text = t.phase,
                lateral (values ('commitment', s.commitment, replace(t.commitment, '-', '')),
                    ('percent', s.percent::text, t.percent),
                    ('committed_at', s.committed_at::text, t.committed_at::text),
                    ('revealed_at', s.revealed_at::text, t.revealed_at::text)) as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 2, 3"""));
    }
}
