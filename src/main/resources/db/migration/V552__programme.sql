-- Years before the programme year in which nobody may have been aided, or have been a mentor unseen.
insert into programme_term (year, term, value) values (2023, 'aided-years', 2);
insert into programme_number (year, version, name, value)
    select year, version, 'term.aided-years', 2 from programme_edition e
    where exists (select 1 from programme_number n where (n.year, n.version) = (e.year, e.version))
    on conflict do nothing;
