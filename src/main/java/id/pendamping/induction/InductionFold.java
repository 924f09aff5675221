package id.pendamping.induction;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** A session is the one that was planned, and who came is what the chains of the cases tell. */
class InductionFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("induction_session"), Subject.Kind.PHASE, """
                        with told as (
                            select j.subject_id::uuid as phase_id, (j.data ->> 'session')::int as number, j.sequence, j.data,
                                j.actor, j.occurred_at
                            from journal_entry j where j.subject_kind = 'PHASE' and j.type = 'induction-planned'),
                        kept as (
                            select s.*, (select count(*) from induction_invitation i
                                where i.phase_id = s.phase_id and i.session = s.number) as invited
                            from induction_session s)
                        select coalesce(k.phase_id, t.phase_id)::text, coalesce(t.sequence, 0), 'induction_session.' || d.field,
                            d.says, d.should
                        from kept k full join told t using (phase_id, number),
                        lateral (values ('regency', k.regency, t.data ->> 'regency'), ('held_on', k.held_on::text, t.data ->> 'heldOn'),
                            ('capacity', k.capacity::text, t.data ->> 'capacity'), ('invited', k.invited::text, t.data ->> 'invited'),
                            ('planned_by', k.planned_by, t.actor), ('planned_at', k.planned_at::text, %s)) as d (field, says, should)
                        where d.says is distinct from d.should order by 1, 2, 3""".formatted(
                                Field.momentOf("k.planned_at", "t.occurred_at"))),
                new Fold(List.of("induction_invitation"), """
                        with told as (
                            select distinct on (case_id, phase_id, session) j.subject_id::uuid as case_id, (j.data ->> 'phaseId')::uuid as phase_id,
                                (j.data ->> 'session')::int as session, j.sequence,
                                concat_ws(' ', j.data ->> 'presence', j.data ->> 'absences', j.data ->> 'missed') as says
                            from journal_entry j where j.subject_kind = 'CASE' and j.type in ('induction-recorded', 'induction-corrected')
                            order by case_id, phase_id, session, j.sequence desc),
                        kept as (
                            select i.case_id, i.phase_id, i.session, concat_ws(' ', i.attendance, i.absences, i.missed::text) as says
                            from induction_invitation i where i.attendance in ('PRESENT', 'ABSENT'))
                        select g.data ->> 'number', coalesce(t.sequence, 0), 'induction_invitation.attendance', k.says, t.says
                        from kept k full join told t using (case_id, phase_id, session)
                        left join journal_entry g on g.subject_kind = 'CASE' and g.subject_id = case_id::text and g.sequence = 1
                        where k.says is distinct from t.says order by 1, 2"""));
    }
}
