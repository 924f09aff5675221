-- What two numbers of papers are compared by, as the program does it (NormalForm.comparedNumber).
create function compared_number(words text) returns text language sql immutable strict parallel safe as $$
    select coalesce(nullif(bare, ''), plain)
    from (select lower(normalize(replace(translate(words, E'\u2044\u2215\u29f8\u2571', '////'), E'\u2116', 'no. '), NFKC))) as a (typed),
        lateral (select replace(typed, ' ', '')) as b (plain),
        lateral (select regexp_replace(
            replace(regexp_replace(translate(typed, '"''', ''),
                '^ *((pks|perjanjian|sk|keputusan|kuitansi|nota|faktur) +)?(no|nomor|nr)([.:]+ *| +[.:]* *)', ''), ' ', ''),
            '[.,:;]+$', '')) as c (bare)
$$;
