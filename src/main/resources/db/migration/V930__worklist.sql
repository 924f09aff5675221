-- Supervisors read the tasks of others by province or regency, in the order of the list: what they pay for it does not grow
-- with the tasks of other provinces.
drop index work_item_team;
drop index work_item_regency;
create index work_item_team on work_item (duty, province, due_on, id);
create index work_item_regency on work_item (duty, regency, due_on, id);
