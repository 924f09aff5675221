package id.pendamping.mentoring;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Who is proposed, named or follows for a group stands there, by the letter and in the state that entries say. */
class AssignmentFold implements StateRules {

    /** Each beginning has written a row; what follows up to the next one is about that row. */
    private static final String ASSIGNED = """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.reason, j.occurred_at,
                    count(*) filter (where j.type in ('mentor-named', 'successor-named')
                        or j.data ->> 'proposal' = 'PROPOSED') over (partition by j.subject_id order by j.sequence) as nth
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('mentor-proposed', 'mentor-named',
                    'successor-named', 'mentor-decided', 'assignment-answered', 'assignment-lapsed', 'mentor-unassigned',
                    'case-closed')
                  and j.data ->> 'proposal' is distinct from 'NONE'),
            told as (
                select case_id, nth, min(sequence) as sequence, min(data ->> 'mentorId') as mentor,
                    max(data ->> 'letterNumber') as letter_number, max(data ->> 'letterDate') as letter_date,
                    max(data ->> 'leaving') as left_as,
                    max(actor) filter (where data ->> 'letterNumber' is not null) as decided_by,
                    max(data ->> 'result') as result, min(occurred_at) as proposed_at,
                    max(occurred_at) filter (where data ->> 'mentorAnswer' = 'ACCEPTED') as accepted_at,
                    max(occurred_at) filter (where type in ('successor-named', 'assignment-lapsed')
                        or data ->> 'mentorAnswer' is not null or data ->> 'mentorDecision' = 'OTHER') as answered_at,
                    bool_or(type = 'successor-named') as follows,
                    max(data ->> 'endedOn') as ended_on, max(occurred_at) filter (where type = 'case-closed') as closed_at,
                    max(actor) filter (where type = 'mentor-unassigned') as ended_by,
                    max(occurred_at) filter (where type = 'mentor-unassigned') as ended_at,
                    (array_agg(reason order by sequence desc) filter (where nullif(reason, '') is not null and (type in ('mentor-named',
                        'successor-named', 'mentor-unassigned') or data ->> 'mentorAnswer' = 'DECLINED'
                        or data ->> 'mentorDecision' = 'OTHER')))[1] as reason,
                    case when bool_or(type = 'mentor-unassigned' or data ->> 'mentorDecision' = 'OTHER') then 'ENDED'
                        when bool_or(type = 'assignment-lapsed') then 'LAPSED'
                        when bool_or(data ->> 'mentorAnswer' = 'DECLINED') then 'DECLINED'
                        when bool_or(type = 'successor-named' or data ->> 'mentorAnswer' = 'ACCEPTED')
                            then case when bool_or(type = 'case-closed') then 'COMPLETED' else 'ACCEPTED' end
                        when bool_or(data ->> 'letterNumber' is not null) then 'APPROVED' else 'PROPOSED' end as status
                from entry where nth > 0 group by case_id, nth),
            kept as (
                select a.case_id, row_number() over (partition by a.case_id order by a.place) as nth, a.mentor_id::text as mentor,
                    a.letter_number, a.letter_date::text as letter_date, a.left_as, a.decided_by, a.status, a.result,
                    a.proposed_at, a.starts_on, a.ends_on, a.ended_by, a.ended_at, a.answered_at, a.reason
                from assignment a)
            select g.data ->> 'number', coalesce(t.sequence, 0), 'assignment.' || f.field, %3$s, %4$s
            from told t full join kept k using (case_id, nth)
            join journal_entry g on g.subject_kind = 'CASE' and g.subject_id = case_id::text and g.sequence = 1,
            lateral (values ('mentor', k.mentor, t.mentor), ('letter_number', k.letter_number, t.letter_number),
                ('letter_date', k.letter_date, t.letter_date), ('decided_by', k.decided_by, t.decided_by),
                ('left_as', k.left_as, t.left_as), ('status', k.status, t.status), ('result', k.result, t.result),
                ('proposed_at', k.proposed_at::text, case when abs(extract(epoch from k.proposed_at - t.proposed_at)) < 0.01
                    then k.proposed_at else t.proposed_at end::text),
                ('starts_on', k.starts_on::text, case when t.follows then k.starts_on::text else %1$s end),
                ('ends_on', k.ends_on::text, case when t.ended_on is not null then greatest(k.starts_on::text, t.ended_on)
                    when t.status <> 'COMPLETED' then null when k.ends_on = k.starts_on then k.ends_on::text else %2$s end),
                ('ended_by', k.ended_by, t.ended_by), ('ended_at', k.ended_at::text, %6$s),
                ('answered_at', k.answered_at::text, %7$s), ('reason', k.reason, t.reason)) as f (field, says, should)
            where %5$s
            order by 1, 2, 3""".formatted(
                    Field.dayOf("k.starts_on", "t.accepted_at", "g.data ->> 'regency'"),
                    Field.dayOf("k.ends_on", "t.closed_at", "g.data ->> 'regency'"),
                    called("f.says"),
                    called("f.should"),
                    Differing.of("f.says", "f.should"),
                    Field.momentOf("k.ended_at", "t.ended_at"),
                    Field.momentOf("k.answered_at", "t.answered_at"));

    /** A mentor by name, and by the beginning of the id, because names are given twice. */
    private static String called(String value) {
        return "case f.field when 'mentor' then coalesce((select m.name || ' (' || left(%1$s, 8) || ')' from mentor m where m.id::text = %1$s), %1$s) else %1$s end"
                .formatted(value);
    }

    /** A successor begins on a day that the entry does not tell. */
    @Override
    public List<Open> open() {
        return List.of(new Open("assignment.starts_on", Open.UNTOLD, """
                select count(*) from journal_entry j where j.subject_kind = 'CASE' and j.type = 'successor-named'"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("assignment"), ASSIGNED));
    }
}
