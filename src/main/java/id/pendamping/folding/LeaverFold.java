package id.pendamping.folding;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Who has left a group, and when: by a change that was decided, by what a system outside has told, or by a correction. */
class LeaverFold implements StateRules {

    /** A correction does not say who leaves by it, but how many members are others; they have left on its day. */
    private static final Fold LEFT = new Fold(List.of("member"), """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, p.position::bigint as position, a.since
                from journal_entry j
                cross join lateral jsonb_array_elements_text(
                    coalesce(j.data -> 'leavers', jsonb_build_array(j.data ->> 'left'))) as p (position)
                left join lateral (select n.data ->> 'since' as since from journal_entry n where n.subject_kind = 'CASE'
                    and n.subject_id = j.subject_id and n.type = 'group-change-announced' and n.sequence < j.sequence
                    order by n.sequence desc limit 1) a on true
                where j.subject_kind = 'CASE' and j.type = 'group-change-decided' and j.data ->> 'verdict' = 'APPROVED'
                  and p.position is not null
                union all
                select j.subject_id::uuid, j.sequence, (j.data ->> 'member')::bigint, j.data ->> 'since'
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'member-updated' and j.data ->> 'change' = 'LEFT'),
            first as (
                select distinct on (case_id, position) * from told order by case_id, position, sequence),
            corrected as (
                select j.subject_id::uuid as case_id, j.occurred_at from journal_entry j
                where j.subject_kind = 'CASE' and j.type = 'registration-corrected'
                  and (j.data ->> 'membersChanged')::int > coalesce(jsonb_array_length(j.data -> 'changedMembers'), 0)
                    + coalesce(jsonb_array_length(j.data -> 'memberDigests'), 0))
            select g.number, coalesce(t.sequence, 0), 'member_left.' || position, k.left_on::text, d.should
            from first t full join (select * from group_member_digest where has_left) k using (case_id, position)
            join group_card g using (case_id),
            lateral (select case when t.sequence is not null then greatest(cast(t.since as date), k.joined_on)::text
                when exists (select 1 from corrected c where c.case_id = k.case_id
                    and k.left_on - date '1970-01-01' between floor((extract(epoch from c.occurred_at) + 25200) / 86400)
                        and floor((extract(epoch from c.occurred_at) + 32400) / 86400)) then k.left_on::text end as should) d
            where k.left_on::text is distinct from d.should
            order by 1, position""");

    @Override
    public List<Fold> folds() {
        return List.of(LEFT);
    }
}
