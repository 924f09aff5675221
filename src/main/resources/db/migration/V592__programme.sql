-- How verified groups are ranked: the most points for each thing that is looked at, groups in reserve for every hundred places, and
-- the rate of a part of the applicants, in percent of the rate of all, below which the fairness view points it out.
insert into programme_term (year, term, value) values
    (2023, 'rank-risk', 40),
    (2023, 'rank-met', 20),
    (2023, 'rank-village', 20),
    (2023, 'rank-returns', 15),
    (2023, 'rank-disability', 5),
    (2023, 'reserve-percent', 10),
    (2023, 'fair-percent', 80);
insert into programme_number (year, version, name, value)
    select e.year, e.version, 'term.' || t.term, t.value
    from programme_edition e cross join (values ('rank-risk', 40), ('rank-met', 20), ('rank-village', 20), ('rank-returns', 15),
        ('rank-disability', 5), ('reserve-percent', 10), ('fair-percent', 80)) t (term, value)
    where exists (select 1 from programme_number n where (n.year, n.version) = (e.year, e.version))
    on conflict do nothing;
