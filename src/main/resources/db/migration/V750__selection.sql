-- Where the risk is high the lead of the verification team confirms what was found (D2).
alter table selection_judgement
    drop constraint selection_judgement_check,
    drop constraint selection_judgement_says_why,
    add constraint selection_judgement_verdict check (case stage
        when 'SCREENING' then verdict in ('CLEAR', 'FLAGGED', 'RETURNED', 'REJECTED')
        when 'ADMINISTRATION' then verdict in ('PASSED', 'RETURNED', 'REJECTED')
        when 'FIELD' then verdict in ('PASSED', 'TO_CONFIRM', 'FAILED')
        when 'CONFIRMATION' then verdict in ('CONFIRMED', 'AGAIN')
        when 'DECISION' then verdict in ('APPROVED', 'RETURNED', 'REJECTED')
        when 'RATIFICATION' then verdict in ('RATIFIED', 'RETURNED')
        else false end),
    add constraint selection_judgement_says_why check (stage = 'SCREENING' or note is not null
        or verdict in ('PASSED', 'TO_CONFIRM', 'CONFIRMED', 'APPROVED', 'RATIFIED') or judged_by = 'rule:year-end');

create or replace view selection_verified as
    select l.case_id, v.members_present as met,
        case when s.risk_parts is not null then (select least(100, coalesce(sum(split_part(part, '=', 2)::int), 0))::int
            from unnest(s.risk_parts) part) end as risk_score
    from selection_judgement l
    cross join lateral (select members_present from selection_judgement
        where case_id = l.case_id and stage = 'FIELD' order by round desc limit 1) v
    cross join lateral (select risk_parts from selection_judgement
        where case_id = l.case_id and stage = 'SCREENING' order by round desc limit 1) s
    where (l.stage = 'FIELD' and l.verdict = 'PASSED' or l.stage = 'CONFIRMATION' and l.verdict = 'CONFIRMED'
            or l.stage = 'RATIFICATION' and l.verdict = 'RETURNED')
        and not exists (select 1 from selection_judgement later where later.case_id = l.case_id and later.round > l.round);
