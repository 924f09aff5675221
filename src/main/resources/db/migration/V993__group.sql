-- Where a case is, beside where it stands: those of a state in a province are found without reading those of others.
alter table aid_case add column regency text check (regency ~ '^\d{4}$');
update aid_case c set regency = g.regency from aid_group g where g.id = c.case_id;
alter table aid_case alter column regency set not null;

drop index aid_case_stage;
drop index aid_case_outcome;
create index aid_case_state_province on aid_case (coalesce(outcome, stage), "left"(regency, 2));
create index aid_case_state_regency on aid_case (coalesce(outcome, stage), regency);
