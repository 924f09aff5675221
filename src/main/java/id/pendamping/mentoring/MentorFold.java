package id.pendamping.mentoring;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** Mentors are those who were enrolled, as the last file says of them, and stand as they were inducted, suspended or left. */
class MentorFold implements StateRules {

    @Override
    public List<Name> names() {
        return List.of(new Name(Subject.Kind.MENTOR, "mentor", "name"));
    }

    @Override
    public List<Seal> seals() {
        return List.of(new Seal(
                "mentor.nik_sealed",
                Subject.Kind.MENTOR,
                "select id::text, 'nik', nik_sealed, nik_fingerprint from mentor",
                """
                select m.id::text, coalesce((select max(j.sequence) from journal_entry j where j.subject_kind = 'MENTOR'
                    and j.subject_id = m.id::text and j.data ->> 'mentorDigest' is not null), 0), 'mentor.nik', m.id::text
                from mentor m where m.id::text in (%1$s) order by 1"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(
                List.of("mentor"), Subject.Kind.MENTOR, """
                with told as (
                    select j.subject_id as id, max(j.sequence) as sequence, array_agg(j.data ->> 'mentorDigest' order by j.sequence)
                            filter (where j.type in ('mentor-enrolled', 'mentor-changed')) as digests,
                        array_agg(j.data ->> 'status' order by j.sequence)
                            filter (where j.type in ('mentor-enrolled', 'mentor-status-changed')) as states,
                        max(j.occurred_at) filter (where j.type in ('mentor-enrolled', 'mentor-status-changed')) as since,
                        max(j.occurred_at) filter (where j.type = 'mentor-enrolled') as enrolled
                    from journal_entry j where j.subject_kind = 'MENTOR'
                      and j.type in ('mentor-enrolled', 'mentor-changed', 'mentor-status-changed')
                    group by 1)
                select coalesce(t.id, m.id::text), coalesce(t.sequence, 0), 'mentor.' || d.field, d.says, d.should
                from told t full join mentor m on m.id::text = t.id,
                lateral (values ('row', (m.id is not null)::text, (t.id is not null)::text),
                    ('enrolled_at', m.enrolled_at::text, %s),
                    ('digest', mentor_digest(m), coalesce(t.digests[cardinality(t.digests)], mentor_digest(m))),
                    ('status', m.status, case t.states[cardinality(t.states)] when 'INDUCTED' then (
                        select case when count(*) filter (where a.answered_at > t.since + interval '10 milliseconds') > 0 then 'ASSIGNED'
                            when count(*) > 0 and m.status in ('INDUCTED', 'ASSIGNED') then m.status else 'INDUCTED' end
                        from assignment a where a.mentor_id = m.id and a.starts_on is not null
                          and a.answered_at > t.since - interval '10 milliseconds')
                        else t.states[cardinality(t.states)] end))
                    as d (field, says, should)
                where d.says is distinct from d.should and (d.field = 'row' or m.id is not null and t.id is not null)
                order by 1, 2, 3""".formatted(Field.momentOf("m.enrolled_at", "t.enrolled"))));
    }
}
