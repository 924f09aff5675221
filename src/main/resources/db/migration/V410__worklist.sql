-- Why a task is due on its last day, and when somebody has to be told of it next: that it is near, then that it is over.
alter table work_item add column due_begun_on date;
alter table work_item add column due_days integer not null default 0;
alter table work_item add column due_in_working_days boolean not null default false;
alter table work_item add column due_pause_days integer not null default 0;
alter table work_item add column due_extension_days integer not null default 0;
alter table work_item add column tell_on date;

comment on column work_item.due_begun_on is 'null for what was opened before this was kept';
comment on column work_item.tell_on is 'null when all has been told';

-- What is open already is told of when its last day is over, unless that is on record.
update work_item w set tell_on = due_on + 1
where not exists (select from journal j
    where j.subject_kind = w.subject_kind and j.subject_id = w.subject_id and j.type = 'deadline-missed'
        and j.data ->> 'step' = w.step and j.data ->> 'dueOn' = w.due_on::text);

create index work_item_tell on work_item (tell_on, id) where tell_on is not null;
