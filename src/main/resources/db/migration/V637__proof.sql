-- Which tables a check has not folded anew, and why.
alter table chain_check add column not_covered jsonb not null default '[]';
