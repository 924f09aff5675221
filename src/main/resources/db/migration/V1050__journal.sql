-- The check of the record asks for entries of some types, one question after the other, and read the whole journal for each. An index over a
-- word that is the same in many rows is small: some 35 MB for ten years.
create index journal_type on journal (type) where subject_kind = 'CASE';

-- Digests of rows, the same as before, without a query of their own for each of them: expressions that the planner puts where they are
-- called (which it does as long as nothing in them is less steady than they say), and a function for what has no fixed number of fields.
create function field_word(field text) returns text language sql immutable parallel safe as $$
    select coalesce(cast(length(field) as text) || ':' || field, '-')
$$;

create function words_digest(words text) returns text language sql stable parallel safe as $$
    select translate(left(encode(sha256(convert_to(words, 'UTF8')), 'hex'), 32), '0123456789abcdef', 'abcdefghijklmnop')
$$;

create or replace function row_digest(variadic fields text[]) returns text language plpgsql immutable parallel safe as $$
declare
    field text;
    words text := '';
begin
    foreach field in array fields loop
        words := words || coalesce(cast(length(field) as text) || ':' || field, '-') || ',';
    end loop;
    return translate(left(encode(sha256(convert_to(left(words, -1), 'UTF8')), 'hex'), 32), '0123456789abcdef', 'abcdefghijklmnop');
end $$;
