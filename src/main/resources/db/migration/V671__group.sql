-- Whether a group can go on now belongs to what others ask of it.
create or replace view group_applicant as
    select g.id as case_id, g.phase_id, g.number, g.regency, g.village, g.requested, g.status, g.returns, g.registered_at,
        (select m.gender from member m where m.case_id = g.id and m.role = 'KETUA' and m.left_on is null) as chair_gender,
        (select count(*)::int from member m where m.case_id = g.id and m.left_on is null) as members,
        exists (select 1 from member m where m.case_id = g.id and m.left_on is null and m.disability) as disability,
        g.suspended_at is not null as suspended
    from aid_group g;
