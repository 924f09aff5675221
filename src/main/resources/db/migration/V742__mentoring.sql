-- What is known of a mentor, as the facts of the register tell it: a digest, and the phone as it lies sealed.
create function mentor_digest(m mentor) returns text language sql immutable parallel safe as $$
    select row_digest(m.id::text, m.account_id, encode(m.nik_fingerprint, 'hex'), m.name, m.birth_date::text, m.education,
        m.regency, encode(m.phone_sealed, 'hex'), m.type, m.letter_number, m.serves_from::text, m.serves_until::text,
        m.capacity::text)
$$;
