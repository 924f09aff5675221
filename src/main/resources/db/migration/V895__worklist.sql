-- Since when a task stands still, for those who ask what is late.
create or replace view worklist_task as
    select subject_id::uuid as case_id, step, due_on, regency, stands_still_since
    from work_item where subject_kind = 'CASE';
