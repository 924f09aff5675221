package id.pendamping.folding;

import id.pendamping.journal.StateRules;
import java.util.List;

/** A group is called, lives and stands as its registration, its corrections and its case say; the work list calls it the same. */
class GroupFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("aid_group"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data -> 'groupDigests' as digests
                            from journal_entry j where j.subject_kind = 'CASE' and j.type in ('group-registered', 'repair-decided')
                              and j.data ->> 'groupDigests' is not null
                            order by j.subject_id, j.sequence desc)
                        select g.number, t.sequence, 'aid_group.' || w.field, w.digest, t.digests ->> (w.place - 1)
                        from told t join group_card g using (case_id) left join group_words w using (case_id)
                        where w.digest is distinct from t.digests ->> (w.place - 1)
                        order by 1, w.place"""),
                new Fold(List.of("aid_group"), """
                        with entry as (
                            select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.occurred_at
                            from journal_entry j where j.subject_kind = 'CASE' and j.type in ('group-registered',
                                'registration-corrected', 'group-rejected', 'aid-disbursed', 'case-closed',
                                'failed-transfer-decided', 'group-withdrew')),
                        plan as (
                            select distinct on (case_id) case_id, data ->> 'requested' as requested
                            from entry where type in ('group-registered', 'registration-corrected') order by case_id, sequence desc),
                        standing as (
                            select distinct on (case_id) case_id, case type when 'aid-disbursed' then 'AIDED'
                                when 'case-closed' then 'CLOSED' else 'REJECTED' end as status
                            from entry where type in ('group-rejected', 'aid-disbursed', 'case-closed')
                              or data ->> 'verdict' = 'WITHDRAWN' or data ->> 'moment' = 'BEFORE_PAYMENT'
                            order by case_id, sequence desc)
                        select t.data ->> 'number', t.sequence, 'aid_group.' || d.field, d.says, d.should
                        from entry t left join group_registered g using (case_id) join plan using (case_id)
                        left join standing s using (case_id) left join group_phase p using (case_id),
                        lateral (values ('number', g.number, t.data ->> 'number'),
                            ('regency', g.regency, t.data ->> 'regency'),
                            ('programme_year', g.programme_year::text, t.data ->> 'programmeYear'),
                            ('programme_version', g.programme_version::text, coalesce(t.data ->> 'programmeVersion', '1')),
                            ('phase', concat_ws('/', p.ordinal, p.year), concat_ws('/', t.data ->> 'phase', t.data ->> 'programmeYear')),
                            ('requested', g.requested::text, plan.requested),
                            ('status', g.status, coalesce(s.status, 'REGISTERED')),
                            ('registered_by', g.registered_by, t.actor),
                            ('registered_at', g.registered_at::text, case
                                when abs(extract(epoch from g.registered_at - t.occurred_at)) < 0.01 then g.registered_at
                                else t.occurred_at end::text)) as d (field, says, should)
                        where t.type = 'group-registered' and d.says is distinct from d.should
                        order by 1, 3"""),
                new Fold(List.of("work_subject"), """
                        select g.number, 0, 'work_subject.' || d.field, d.says, d.should
                        from group_card g left join worklist_subject w on w.subject_kind = 'CASE' and w.subject_id = g.case_id::text,
                        lateral (values ('number', w.number, g.number), ('name', w.name, g.name)) as d (field, says, should)
                        where d.says is distinct from d.should and (w.subject_id is not null
                            or not exists (select 1 from journal_entry j where j.subject_kind = 'CASE'
                                and j.subject_id = g.case_id::text and j.type = 'group-rejected')
                            or exists (select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                                and j.type in ('administration-verified', 'registration-corrected')))
                        order by 1, 3"""));
    }
}
