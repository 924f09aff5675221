-- A group that dissolved or was barred before anything was paid has a state of its own, as in every list.
alter table figures_case
    drop constraint figures_case_state_check,
    add constraint figures_case_state_check check (state in ('selection', 'mentor-assignment', 'disbursement',
        'accountability', 'closed', 'recovered', 'rejected', 'dissolved', 'barred', 'withdrawn'));

-- Rows from before are counted anew.
insert into figures_generation (begun_at, begun_by)
    select now(), 'program' where exists (select 1 from figures_case where state = 'rejected')
    on conflict ((true)) where completed_at is null do nothing;
