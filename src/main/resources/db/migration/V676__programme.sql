-- After how many absences from its induction a group is replaced.
insert into programme_term (year, term, value) values (2023, 'induction-absences', 2);
insert into programme_number (year, version, name, value)
    select e.year, e.version, 'term.induction-absences', 2 from programme_edition e
    where exists (select 1 from programme_number n where (n.year, n.version) = (e.year, e.version))
    on conflict do nothing;
