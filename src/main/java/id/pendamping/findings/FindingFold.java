package id.pendamping.findings;

import id.pendamping.journal.StateRules;
import java.util.List;

/** The findings are those that were raised, and each stands as it was settled. */
class FindingFold implements StateRules {

    private static final String RAISED = """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'finding')::int as number, j.data, j.actor,
                    j.occurred_at from journal_entry j where j.subject_kind = 'CASE' and j.type = 'finding-raised')
            """;

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("finding"), RAISED + """
                        select g.number, coalesce(t.sequence, 0), 'finding.number', f.number::text, t.number::text
                        from told t full join finding f on f.case_id = t.case_id and f.number = t.number
                        join group_card g on g.case_id = coalesce(t.case_id, f.case_id)
                        where f.number is null or t.number is null
                        order by 1, 2"""),
                new Fold(List.of("finding"), RAISED + """
                        select g.number, t.sequence, 'finding.' || d.field, d.says, d.should
                        from told t join finding f on f.case_id = t.case_id and f.number = t.number
                        join group_card g on g.case_id = t.case_id,
                        lateral (values ('source', f.source, t.data ->> 'source'),
                            ('category', f.category, t.data ->> 'category'),
                            ('severity', f.severity, t.data ->> 'severity'),
                            ('amount', f.amount::text, t.data ->> 'amount'),
                            ('owner', f.owner, t.data ->> 'owner'),
                            ('regency', f.regency, g.regency), ('province', f.province, left(g.regency, 2)),
                            ('raised_by', f.raised_by, t.actor),
                            ('raised_at', f.raised_at::text, case when abs(extract(epoch from f.raised_at - t.occurred_at)) < 0.01
                                then f.raised_at else t.occurred_at end::text),
                            ('due_on', f.due_on::text, t.data ->> 'dueOn'),
                            ('words', row_digest(f.id::text, f.description, f.recommendation),
                                t.data ->> 'wordsDigest')) as d (field, says, should)
                        where d.says is distinct from d.should and (d.field <> 'words' or d.should is not null)
                        order by 1, 2"""),
                new Fold(List.of("finding"), """
                        select g.number, s.sequence, 'finding.status', f.status, s.verdict
                        from (select distinct on (j.subject_id, j.data ->> 'finding')
                                j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'finding')::int as number,
                                j.data ->> 'verdict' as verdict
                            from journal_entry j where j.subject_kind = 'CASE' and j.type = 'finding-settled'
                            order by j.subject_id, j.data ->> 'finding', j.sequence desc) s
                        join finding f on f.case_id = s.case_id and f.number = s.number
                        join group_card g on g.case_id = s.case_id
                        where f.status <> s.verdict and s.verdict <> 'IN_PROGRESS'
                        union all
                        select g.number, 0, 'finding.status', f.status, 'OPEN'
                        from finding f join group_card g on g.case_id = f.case_id
                        where f.status in ('SETTLED', 'NOT_ACTIONABLE') and not exists (
                            select 1 from journal_entry j where j.subject_kind = 'CASE'
                              and j.subject_id = f.case_id::text and j.type = 'finding-settled'
                              and (j.data ->> 'finding')::int = f.number and j.data ->> 'verdict' = f.status)
                        order by 1, 2"""));
    }
}
