-- The first day of those on which the clocks of a case stand still, for those who count days.
create or replace view group_card as
    select id as case_id, number, name, words, programme_year, phase_id, regency, village, requested, status,
        hamlet, device_fingerprint, clock_stopped_on
    from aid_group;
