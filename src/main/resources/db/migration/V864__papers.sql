-- A visit has photographs and its minutes; a year says whether they have to be there: 0 for none.
alter table registration_paper drop constraint registration_paper_kind_check,
    add constraint registration_paper_kind_check check (kind in
        ('VILLAGE_LETTER', 'IDENTITY_CARD', 'PASSBOOK', 'PLACE', 'VISIT', 'MINUTES', 'OTHER'));
insert into programme_term (year, term, value) values (2023, 'paper-visit', 0), (2023, 'paper-minutes', 0);
insert into programme_number (year, version, name, value)
    select e.year, e.version, 'term.' || t.term, 0
    from programme_edition e cross join (values ('paper-visit'), ('paper-minutes')) t (term)
    where exists (select 1 from programme_number n where (n.year, n.version) = (e.year, e.version))
    on conflict do nothing;
