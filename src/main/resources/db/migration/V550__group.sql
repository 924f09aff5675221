-- What the eligibility table looks at, for the module that asks it: members as they are now, accounts, lines of the plan, and
-- groups with their hamlet and the device from which they were registered. Who somebody is stays sealed.
alter table aid_group add column device_fingerprint bytea;
create index aid_group_device on aid_group (device_fingerprint) where device_fingerprint is not null;

create view group_member as
    select case_id, position, gender, role, birth_date, employment, occupation, disability, student, consent_on,
        nik_fingerprint, phone_fingerprint, family_card_fingerprint,
        nik_sealed is null or siapkerja_id is null or email is null as is_incomplete
    from member where left_on is null;

create view group_account as
    select case_id, number_fingerprint from bank_account where current;

create view group_planned_line as
    select case_id, position, category, amount, prohibited from budget_line;

create or replace view group_card as
    select id as case_id, number, name, words, programme_year, phase_id, regency, village, requested, status,
        hamlet, device_fingerprint
    from aid_group;
