-- For others: when a group was registered.
create or replace view group_registered as
    select g.id as case_id, g.number, g.regency, g.programme_year, g.programme_version, p.ordinal as phase, g.requested,
        g.status, g.registered_by, g.registered_at
    from aid_group g join programme_phase p on p.id = g.phase_id;
