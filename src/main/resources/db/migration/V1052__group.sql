-- Digests of members, plans and accounts as before, each as one expression.
create or replace view group_member_digest as
    select m.case_id, m.position::bigint as position,
        words_digest(d.row || ',' || field_word(encode(m.nik_fingerprint, 'hex'))) as digest,
        words_digest(d.row || ',-') as unnumbered,
        words_digest(field_word(m.id::text) || ',7:details,' || field_word(encode(m.phone_fingerprint, 'hex')) || ','
            || field_word(encode(m.family_card_fingerprint, 'hex')) || ',' || field_word(m.email) || ',' || field_word(m.siapkerja_id) || ','
            || field_word(m.employment) || ',' || field_word(m.occupation) || ',' || field_word(m.disability::text) || ','
            || field_word(m.student::text) || ',' || field_word(m.consent_on::text) || ',' || field_word(m.joined_on::text)) as details,
        m.left_on is not null as has_left, m.left_on, m.joined_on
    from member m, lateral (select field_word(m.id::text) || ',' || field_word(m.position::text) || ',' || field_word(m.name) || ','
        || field_word(m.birth_date::text) || ',' || field_word(m.gender) || ',' || field_word(m.role) as row) d;

create or replace view group_plan_row as
    select b.id, b.case_id, b.position, b.description, b.quantity, b.unit, b.amount,
        words_digest(field_word(b.id::text) || ',' || field_word(b.position::text) || ',' || field_word(b.category) || ','
            || field_word(b.description) || ',' || field_word(trim_scale(b.quantity)::text) || ',' || field_word(b.unit) || ','
            || field_word(b.unit_price::text) || ',' || field_word(b.amount::text)) as digest
    from budget_line b;

create or replace view group_words as
    select g.id as case_id, f.place, f.field, words_digest(field_word(g.salt::text) || ',' || f.words) as digest
    from aid_group g, lateral (values
        (1, 'name', '4:name,' || field_word(g.name)),
        (2, 'title', '5:title,' || field_word(g.title)),
        (3, 'summary', '7:summary,' || field_word(g.summary)),
        (4, 'address', '7:address,' || field_word(g.village) || ',' || field_word(g.district) || ',' || field_word(g.hamlet) || ','
            || field_word(g.address) || ',' || field_word(trim_scale(g.latitude)::text) || ',' || field_word(trim_scale(g.longitude)::text)),
        (5, 'business', '8:business,' || field_word(g.business_type) || ',' || field_word((g.formed_on - date '2000-01-01')::text)))
        as f (place, field, words);
