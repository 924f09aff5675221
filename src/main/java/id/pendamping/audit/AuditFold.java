package id.pendamping.audit;

import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** Samples of auditors are those that were committed to, and drawn from the groups and sums that were told. */
class AuditFold implements StateRules {

    @Override
    public List<Seal> seals() {
        return List.of(new Seal(
                "audit_sample.seed_sealed",
                Subject.Kind.PHASE,
                "select id::text, '" + Seal.COMMITMENT
                        + "', seed_sealed, decode(commitment, 'hex') from audit_sample where seed_sealed is not null",
                """
                select s.phase_id::text, coalesce((select max(j.sequence) from journal_entry j where j.subject_kind = 'PHASE'
                    and j.subject_id = s.phase_id::text and j.type = 'audit-sample-committed'
                    and j.data ->> 'sampleId' = s.id::text), 0), 'audit_sample.seed', s.id::text
                from audit_sample s where s.id::text in (%1$s) order by 1"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("audit_sample", "audit_sample_item"), Subject.Kind.PHASE, """
                with told as (
                    select j.subject_id as phase, (j.data ->> 'sampleId')::uuid as id, max(j.sequence) as sequence,
                        max(j.actor) filter (where j.type = 'audit-sample-committed') as committed_by,
                        max(j.occurred_at) filter (where j.type = 'audit-sample-committed') as committed_at,
                        max(j.occurred_at) filter (where j.type = 'audit-sample-drawn') as drawn_at,
                        jsonb_object_agg(v.name, replace(v.value, '-', '')) as data
                    from journal_entry j, jsonb_each_text(j.data) as v (name, value)
                    where j.subject_kind = 'PHASE' and j.type in ('audit-sample-committed', 'audit-sample-drawn')
                    group by 1, 2),
                groups as (
                    select i.sample_id as id, count(*) as items, sum(i.disbursed) as total, sum(i.hits) as hits,
                        count(*) filter (where i.hits > 0) as drawn, sum(i.position) as positions, max(i.upto) as upto,
                        encode(sha256(convert_to(string_agg(i.number || ';' || i.disbursed || chr(10), '' order by i.position),
                            'UTF8')), 'hex') as digest
                    from audit_sample_item i group by 1)
                select coalesce(t.phase, s.phase_id::text), coalesce(t.sequence, 0), 'audit_sample.' || d.field, d.says, d.should
                from told t full join audit_sample s using (id) left join groups g using (id),
                lateral (values ('phase_id', s.phase_id::text, t.phase),
                    ('positions', g.positions::text, (g.items * (g.items + 1) / 2)::text), ('commitment', s.commitment, t.data ->> 'commitment'), ('hits', s.hits::text, t.data ->> 'hits'),
                    ('committed_by', s.committed_by, t.committed_by),
                    ('committed_at', s.committed_at::text, case when abs(extract(epoch from s.committed_at - t.committed_at)) < 0.01
                        then s.committed_at else t.committed_at end::text),
                    ('drawn_at', s.drawn_at::text, case when abs(extract(epoch from s.drawn_at - t.drawn_at)) < 0.01
                        then s.drawn_at else t.drawn_at end::text), ('items', s.items::text, t.data ->> 'items'),
                    ('total', s.total::text, t.data ->> 'total'), ('digest', s.digest, t.data ->> 'digest'),
                    ('groups', g.digest, t.data ->> 'digest'), ('drawn', g.drawn::text, t.data ->> 'drawn'),
                    ('sum of hits', g.hits::text, case when t.data ? 'digest' then t.data ->> 'hits' end),
                    ('last', g.upto::text, t.data ->> 'total')) as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 2, 3"""));
    }
}
