-- The aid of a case may be withdrawn once no account took the transfer.
alter table figures_case
    drop constraint figures_case_state_check,
    add constraint figures_case_state_check check (state in ('selection', 'mentor-assignment', 'disbursement',
        'accountability', 'closed', 'recovered', 'rejected', 'withdrawn'));
