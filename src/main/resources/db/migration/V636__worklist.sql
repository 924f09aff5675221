-- For others: by which number and name the work list calls what its tasks are about.
create view worklist_subject as
    select subject_kind, subject_id, number, name from work_subject;
