-- The digest of a row that a fact has kept: first half of the SHA-256, its hex digits as the letters a to p.
create function row_digest(variadic fields text[]) returns text language sql immutable parallel safe as $$
    select translate(
        left(encode(sha256(convert_to(coalesce(
            string_agg(coalesce(length(f) || ':' || f, '-'), ',' order by n), ''), 'UTF8')), 'hex'), 32),
        '0123456789abcdef', 'abcdefghijklmnop')
    from unnest(fields) with ordinality as field (f, n)
$$;
