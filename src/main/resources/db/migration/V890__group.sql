-- What else is known of a member, as facts tell it from now on: a digest beside the one of who he is.
create function member_details(m member) returns text language sql immutable parallel safe as $$
    select row_digest(m.id::text, 'details', encode(m.phone_fingerprint, 'hex'), encode(m.family_card_fingerprint, 'hex'),
        m.email, m.siapkerja_id, m.employment, m.occupation, m.disability::text, m.student::text, m.consent_on::text,
        m.joined_on::text)
$$;

create or replace view group_member_digest as
    select m.case_id, m.position::bigint as position,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role,
            encode(m.nik_fingerprint, 'hex')) as digest,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role, null) as unnumbered,
        member_details(m) as details, m.left_on is not null as has_left
    from member m;

-- For others: what is sealed, with the fingerprint that stands beside it.
create view group_member_seal as
    select s.kind || ' ' || m.id as key, m.case_id, m.position, s.kind, s.sealed, s.print
    from member m cross join lateral (values ('nik', m.nik_sealed, m.nik_fingerprint), ('phone', m.phone_sealed, m.phone_fingerprint),
        ('family-card', m.family_card_sealed, m.family_card_fingerprint)) as s (kind, sealed, print)
    where s.sealed is not null;

create view group_account_seal as
    select a.id::text as key, a.case_id, a.number_sealed as sealed, a.number_fingerprint as print,
        row_digest(a.id::text, a.bank_code, encode(a.number_fingerprint, 'hex'), a.masked_number, a.holder, a.branch, a.type)
            as digest
    from bank_account a;
