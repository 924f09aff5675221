-- A report's clock stands still too while its case is suspended; the days of force majeure are counted apart.
alter table report_pause add column of_suspension boolean not null default false;
