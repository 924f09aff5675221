-- A group that dissolved and one that was suspended before anything was paid were rejected by nobody.
alter table aid_case
    drop constraint aid_case_outcome_check,
    add constraint aid_case_outcome_check
        check (outcome in ('closed', 'rejected', 'dissolved', 'barred', 'recovered', 'withdrawn'));
update aid_case c set outcome = case j.data ->> 'reason' when 'DISSOLUTION' then 'dissolved' else 'barred' end
    from journal_entry j
    where c.outcome = 'rejected' and j.subject_kind = 'CASE' and j.subject_id = c.case_id::text
      and j.type = 'group-rejected' and j.data ->> 'reason' in ('DISSOLUTION', 'SUSPENSION');
