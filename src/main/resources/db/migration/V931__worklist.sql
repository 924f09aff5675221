-- The case of a task as a column of its own: the planner knows nothing of how often a value of an index on an expression of
-- some rows comes, took one of a case for a two-hundredth of all and looked for the earliest last day of a case among all tasks.
alter table work_item add column case_id uuid
    generated always as (case when subject_kind = 'CASE' then subject_id::uuid end) stored;
drop index work_item_case;
create index work_item_case on work_item (case_id) where case_id is not null;
create or replace view worklist_task as
    select case_id, step, due_on, regency, stands_still_since from work_item where case_id is not null;
