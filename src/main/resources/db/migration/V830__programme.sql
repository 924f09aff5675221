-- Which papers a year asks for beside a registration: 0 for none. Years that run already ask for none.
alter table programme_term drop constraint programme_term_value_check, add check (value >= 0);
insert into programme_term (year, term, value) values
    (2023, 'paper-village-letter', 0),
    (2023, 'paper-identity-cards', 0),
    (2023, 'paper-passbook', 0),
    (2023, 'paper-place', 0);
insert into programme_number (year, version, name, value)
    select e.year, e.version, 'term.' || t.term, 0
    from programme_edition e cross join (values ('paper-village-letter'), ('paper-identity-cards'), ('paper-passbook'),
        ('paper-place')) t (term)
    where exists (select 1 from programme_number n where (n.year, n.version) = (e.year, e.version))
    on conflict do nothing;
