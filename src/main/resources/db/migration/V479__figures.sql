-- What open findings reserve of the money of a case, as the latest event about one has told.
alter table figures_case add column reserved numeric(15) not null default 0 check (reserved >= 0);
