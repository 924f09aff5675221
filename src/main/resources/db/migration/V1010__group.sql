-- For the check of the record: on which days a case began and ended, who left a group when, and accounts that were replaced.
create or replace view group_case as
    select case_id, stage, outcome, opened_at, closed_at, programme_year, regency from aid_case;

create or replace view group_member_digest as
    select m.case_id, m.position::bigint as position,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role,
            encode(m.nik_fingerprint, 'hex')) as digest,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role, null) as unnumbered,
        member_details(m) as details, m.left_on is not null as has_left, m.left_on, m.joined_on
    from member m;

create view group_account_row as
    select a.case_id, a.status, a.current,
        row_digest(a.id::text, a.bank_code, encode(a.number_fingerprint, 'hex'), a.masked_number, a.holder, a.branch, a.type)
            as digest,
        row_number() over (partition by a.case_id order by a.current, a.recorded_at) as nth
    from bank_account a;

create view group_phase as
    select g.id as case_id, p.year, p.ordinal from aid_group g join programme_phase p on p.id = g.phase_id;

drop view group_account_digest;
