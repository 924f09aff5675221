-- Groups that were verified and wait for the decision, with what the verification saw of them: the risk score of the latest
-- screening (none where it was made by an earlier release) and the members whom the verifier met.
create view selection_verified as
    select l.case_id, v.members_present as met,
        case when s.risk_parts is not null then (select least(100, coalesce(sum(split_part(part, '=', 2)::int), 0))::int
            from unnest(s.risk_parts) part) end as risk_score
    from selection_judgement l
    cross join lateral (select members_present from selection_judgement
        where case_id = l.case_id and stage = 'FIELD' order by round desc limit 1) v
    cross join lateral (select risk_parts from selection_judgement
        where case_id = l.case_id and stage = 'SCREENING' order by round desc limit 1) s
    where (l.stage = 'FIELD' and l.verdict = 'PASSED' or l.stage = 'RATIFICATION' and l.verdict = 'RETURNED')
        and not exists (select 1 from selection_judgement later where later.case_id = l.case_id and later.round > l.round);

-- What is promised of a phase, and what there is to promise.
create or replace view selection_promise as
    select phase_id, committed, named, ceiling, quota from phase_commitment;
