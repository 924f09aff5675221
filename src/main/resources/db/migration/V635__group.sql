-- What the group says of itself, as digests by which facts name it. The salt never leaves.
alter table aid_group add column salt uuid not null default gen_random_uuid();
comment on column aid_group.salt is 'keeps digests of short words from being guessed';

create function group_digests(g aid_group) returns text[] language sql immutable parallel safe as $$
    select array[
        row_digest(g.salt::text, 'name', g.name),
        row_digest(g.salt::text, 'title', g.title),
        row_digest(g.salt::text, 'summary', g.summary),
        row_digest(g.salt::text, 'address', g.village, g.district, g.hamlet, g.address, trim_scale(g.latitude)::text,
            trim_scale(g.longitude)::text),
        row_digest(g.salt::text, 'business', g.business_type, (g.formed_on - date '2000-01-01')::text)]
$$;

-- For others: what a group says of itself, field by field, with the digests that facts have told.
create view group_words as
    select g.id as case_id, f.place, f.field, (group_digests(g))[f.place] as digest
    from aid_group g cross join (values (1, 'name'), (2, 'title'), (3, 'summary'), (4, 'address'), (5, 'business'))
        as f (place, field);

-- For others: what the facts of a registration tell in words.
create view group_registered as
    select g.id as case_id, g.number, g.regency, g.programme_year, g.programme_version, p.ordinal as phase, g.requested,
        g.status, g.registered_by
    from aid_group g join programme_phase p on p.id = g.phase_id;

create view group_member_digest as
    select m.case_id, m.position::bigint as position,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role,
            encode(m.nik_fingerprint, 'hex')) as digest,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role, null) as unnumbered
    from member m;

create view group_account_digest as
    select a.case_id, a.status,
        row_digest(a.id::text, a.bank_code, encode(a.number_fingerprint, 'hex'), a.masked_number, a.holder, a.branch, a.type)
            as digest
    from bank_account a where a.current;

create view group_identity as
    select m.case_id, m.position::bigint as position, c.result, c.checked_on
    from identity_check c join member m on m.id = c.member_id;
