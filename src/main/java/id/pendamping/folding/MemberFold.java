package id.pendamping.folding;

import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/**
 * Members and plan lines are those that were registered or corrected, or joined later, with the offices that changes of the
 * group have given them. A member's number that was missing may have come since; what a budget change has added stands behind the plan that was registered.
 */
class MemberFold implements StateRules {

    /** What a position was told first with, and what it is said to be since. */
    private static final String TOLD = """
            with first_told as (
                select j.subject_id::uuid as case_id, j.sequence, m.digest, m.details,
                    row_number() over (partition by j.subject_id order by j.sequence, m.place) as position
                from journal_entry j, rows from (jsonb_array_elements_text(j.data -> 'memberDigests'),
                    jsonb_array_elements_text(j.data -> 'detailDigests')) with ordinality as m (digest, details, place)
                where j.subject_kind = 'CASE' and m.digest is not null
                  and j.type in ('group-registered', 'registration-corrected', 'group-change-decided')%1$s)
            """;

    @Override
    public List<Seal> seals() {
        return List.of(new Seal(
                "member.nik_sealed, member.phone_sealed, member.family_card_sealed",
                Subject.Kind.CASE,
                "select key, kind, sealed, print from group_member_seal",
                TOLD.formatted("""
                         and j.subject_id in (select case_id::text from group_member_seal where key in (%1$s))""") + """
                select g.number, coalesce(t.sequence, 0), 'member_' || replace(k.kind, '-', '_') || '.' || k.position, k.key
                from group_member_seal k join group_card g using (case_id) left join first_told t using (case_id, position)
                where k.key in (%1$s) order by 1, 2, 3"""));
    }

    @Override
    public List<Open> open() {
        return List.of(
                new Open(
                        "member.email, member.siapkerja_id, member.employment, member.consent_on, …",
                        Open.EARLIER,
                        """
                        select count(*) from group_member_digest m left join journal_entry j on j.subject_kind = 'CASE'
                          and j.subject_id = m.case_id::text and j.sequence = 1
                        where j.data ->> 'detailDigests' is null"""),
                new Open("member.left_on", Open.UNTOLD, """
                        select count(*) from group_member_digest m where has_left and exists (
                            select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = m.case_id::text
                              and j.type = 'registration-corrected')"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("member"), TOLD.formatted("") + """
                , latest as (
                    select distinct on (j.subject_id, c.position) j.subject_id::uuid as case_id, j.sequence,
                        c.position::bigint as position, c.digest
                    from journal_entry j, rows from (jsonb_array_elements_text(j.data -> 'changedMembers'),
                        jsonb_array_elements_text(j.data -> 'changedDigests')) as c (position, digest)
                    where j.subject_kind = 'CASE' and j.type in ('group-change-decided', 'registration-corrected')
                    order by j.subject_id, c.position, j.sequence desc),
                told as (
                    select case_id, coalesce(l.sequence, f.sequence) as sequence, coalesce(l.digest, f.digest) as digest,
                        position
                    from first_told f left join latest l using (case_id, position)),
                kept as (
                    select m.case_id, m.position, m.digest, m.unnumbered
                    from group_member_digest m where exists (select 1 from told t where t.case_id = m.case_id))
                select g.number, coalesce(t.sequence, 0), 'member.' || position, k.digest, t.digest
                from told t full join kept k using (case_id, position) join group_card g using (case_id)
                where t.digest is distinct from k.digest and not (t.digest is not distinct from k.unnumbered and exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = case_id::text
                      and j.type = 'registration-corrected' and j.data ->> 'changedMembers' is null))
                order by 1, position"""),
                new Fold(List.of("member"), TOLD.formatted("") + """
                , latest as (
                    select distinct on (j.subject_id, c.position) j.subject_id::uuid as case_id, j.sequence,
                        c.position::bigint as position, c.details
                    from journal_entry j, rows from (
                        jsonb_array_elements_text(coalesce(j.data -> 'changedMembers', jsonb_build_array(j.data ->> 'member'))),
                        jsonb_array_elements_text(coalesce(j.data -> 'changedDetails', jsonb_build_array(j.data ->> 'detailDigest'))))
                            as c (position, details)
                    where j.subject_kind = 'CASE' and j.type in ('member-updated', 'registration-corrected')
                      and c.details is not null
                    order by j.subject_id, c.position, j.sequence desc)
                select g.number, coalesce(l.sequence, f.sequence), 'member_details.' || position, k.details, coalesce(l.details, f.details)
                from first_told f left join latest l using (case_id, position)
                join group_member_digest k using (case_id, position) join group_card g using (case_id)
                where k.details is distinct from coalesce(l.details, f.details) and coalesce(l.details, f.details) is not null
                order by 1, position"""),
                new Fold(List.of("budget_line"), """
                with told as (
                    select t.case_id, t.sequence, p.place as position, p.digest
                    from (select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data
                        from journal_entry j where j.subject_kind = 'CASE' and j.data ->> 'planDigests' is not null
                          and j.type in ('group-registered', 'registration-corrected')
                        order by j.subject_id, j.sequence desc) t,
                        jsonb_array_elements_text(t.data -> 'planDigests') with ordinality as p (digest, place)),
                kept as (
                    select b.id, b.case_id, b.position::bigint as position, b.digest
                    from group_plan_row b where exists (select 1 from told t where t.case_id = b.case_id))
                select g.number, coalesce(t.sequence, 0), 'budget_line.' || position, k.digest, t.digest
                from told t full join kept k using (case_id, position) join group_card g using (case_id)
                where t.digest is distinct from k.digest and not (t.digest is null and exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = case_id::text
                      and j.type = 'budget-change-decided' and j.data ->> 'lineId' = k.id::text))
                order by 1, position"""),
                new Fold(List.of("identity_check"), """
                with told as (
                    select distinct on (j.subject_id, j.data ->> 'member') j.subject_id::uuid as case_id, j.sequence,
                        (j.data ->> 'member')::bigint as position, j.data
                    from journal_entry j where j.subject_kind = 'CASE' and j.type = 'identity-checked'
                    order by j.subject_id, j.data ->> 'member', j.data ->> 'checkedOn' desc, j.sequence desc)
                select g.number, coalesce(t.sequence, 0), 'identity_check.' || d.field, d.says, d.should
                from told t full join group_identity k using (case_id, position) join group_card g using (case_id),
                lateral (values ('result', k.result, t.data ->> 'result'),
                    ('checked_on', k.checked_on::text, t.data ->> 'checkedOn')) as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 2, 3"""));
    }
}
