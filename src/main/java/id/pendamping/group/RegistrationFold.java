package id.pendamping.group;

import id.pendamping.journal.StateRules;
import java.util.List;

/**
 * Members and plan lines are those that were registered or corrected, or joined later, with the offices that changes of the
 * group have given them. A member's number that was missing may have come since; what a budget change has added stands behind the plan that was registered.
 */
class RegistrationFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("member"), """
                with first_told as (
                    select j.subject_id::uuid as case_id, j.sequence, m.digest,
                        row_number() over (partition by j.subject_id order by j.sequence, m.place) as position
                    from journal_entry j,
                        jsonb_array_elements_text(j.data -> 'memberDigests') with ordinality as m (digest, place)
                    where j.subject_kind = 'CASE'
                      and j.type in ('group-registered', 'registration-corrected', 'group-change-decided')),
                latest as (
                    select distinct on (j.subject_id, c.position) j.subject_id::uuid as case_id, j.sequence,
                        c.position::bigint as position, c.digest
                    from journal_entry j, rows from (jsonb_array_elements_text(j.data -> 'changedMembers'),
                        jsonb_array_elements_text(j.data -> 'changedDigests')) as c (position, digest)
                    where j.subject_kind = 'CASE' and j.type = 'group-change-decided'
                    order by j.subject_id, c.position, j.sequence desc),
                told as (
                    select case_id, coalesce(l.sequence, f.sequence) as sequence, coalesce(l.digest, f.digest) as digest,
                        position
                    from first_told f left join latest l using (case_id, position)),
                kept as (
                    select m.case_id, m.position,
                        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role,
                            encode(m.nik_fingerprint, 'hex')) as digest,
                        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role, null)
                            as unnumbered
                    from member m where exists (select 1 from told t where t.case_id = m.case_id))
                select g.number, coalesce(t.sequence, 0), 'member.' || position, k.digest, t.digest
                from told t full join kept k using (case_id, position) join aid_group g on g.id = case_id
                where t.digest is distinct from k.digest and t.digest is distinct from k.unnumbered
                order by 1, position"""), new Fold(List.of("budget_line"), """
                with told as (
                    select t.case_id, t.sequence, p.place as position, p.digest
                    from (select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data
                        from journal_entry j where j.subject_kind = 'CASE' and j.data ->> 'planDigests' is not null
                          and j.type in ('group-registered', 'registration-corrected')
                        order by j.subject_id, j.sequence desc) t,
                        jsonb_array_elements_text(t.data -> 'planDigests') with ordinality as p (digest, place)),
                kept as (
                    select b.id, b.case_id, b.position::bigint as position,
                        row_digest(b.id::text, b.position::text, b.category, b.description,
                            trim_scale(b.quantity)::text, b.unit, b.unit_price::text, b.amount::text) as digest
                    from budget_line b where exists (select 1 from told t where t.case_id = b.case_id))
                select g.number, coalesce(t.sequence, 0), 'budget_line.' || position, k.digest, t.digest
                from told t full join kept k using (case_id, position) join aid_group g on g.id = case_id
                where t.digest is distinct from k.digest and not (t.digest is null and exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = case_id::text
                      and j.type = 'budget-change-decided' and j.data ->> 'line' = k.id::text))
                order by 1, position"""));
    }
}
