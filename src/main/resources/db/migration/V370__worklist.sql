-- Open tasks lie below the engine, in the module of their list. Taken over: work_item, work_subject, saved_view.
drop view lifecycle_task;

-- For others: what waits on cases.
create view worklist_task as
    select subject_id::uuid as case_id, step, due_on from work_item where subject_kind = 'CASE';
