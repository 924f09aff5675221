-- Where the group of a task lives, because days are counted there.
create or replace view lifecycle_task as
    select subject_id::uuid as case_id, step, due_on, regency from work_item where subject_kind = 'CASE';
