-- How long before the last day people are warned, and how much longer a step may last if its supervisor extends it.
insert into programme_term (year, term, value) values
    (2023, 'warning-working-days', 2), (2023, 'extension-working-days', 5);
