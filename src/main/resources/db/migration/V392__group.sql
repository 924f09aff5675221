-- The aid of a group may be withdrawn after the decree.
alter table aid_case
    drop constraint aid_case_outcome_check,
    add constraint aid_case_outcome_check check (outcome in ('closed', 'rejected', 'recovered', 'withdrawn'));
