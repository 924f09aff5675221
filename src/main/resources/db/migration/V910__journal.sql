-- More of what people put around the number of a paper is no part of it, and a blank between two digits is.
create or replace function compared_number(words text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(coalesce(nullif(bare, ''), typed), '(?<![0-9]) +| +(?![0-9])', '', 'g')
    from (select lower(normalize(replace(translate(words, E'\u2044\u2215\u29f8\u2571\\', '/////'), E'\u2116', 'no. '), NFKC)))
            as a (typed),
        lateral (select regexp_replace(regexp_replace(translate(typed, '"''', ''), '[ .,:;]+$', ''),
            '^ *\(([^()]*)\) *$', '\1')) as b (ended),
        lateral (select regexp_replace(regexp_replace(regexp_replace(ended,
            '^ *(?:(?:(?:pks|perjanjian|sk|keputusan|kuitansi|kwitansi|nota|faktur|bon)[ .:]+)?(?:no|nomor|nomer|nr)(?:[ .:]*[.:] *| +)'
                || '|(?:kuitansi|kwitansi|nota|faktur|bon)[ .:]+(?=#? *[0-9])|# *)+', ''),
            '^ *\(([^()]*)\) *$', '\1'), '[ .,:;]+$', '')) as c (bare)
$$;
