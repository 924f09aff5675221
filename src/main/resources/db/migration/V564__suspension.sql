-- Aid that never reached the group is demanded back too, from who has it.
alter table aid_demand
    drop constraint aid_demand_ground_check,
    add constraint aid_demand_ground_check check (ground in ('SUSPENSION', 'DISSOLUTION', 'WITHDRAWAL', 'TRANSFER'));
