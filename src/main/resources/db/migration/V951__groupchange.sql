-- A change that waited for a decision when its case ended.
alter table group_change drop constraint group_change_state_check;
alter table group_change add constraint group_change_state_check
    check (state in ('OPEN', 'REVIEW', 'APPLIED', 'REFUSED', 'DISSOLVED', 'DROPPED'));
alter table group_change drop constraint group_change_check3;
alter table group_change add constraint group_change_check3
    check (case state when 'OPEN' then decided_on is null when 'DROPPED' then true else decided_on is not null end);
