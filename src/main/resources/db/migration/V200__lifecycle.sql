-- What waits for somebody, one row per open task; written and removed in the engine's transaction.
create table work_item (
    id bigint generated always as identity primary key,
    task_id text not null unique,
    subject_kind text not null,
    subject_id text not null,
    step text not null,
    duty text not null,
    assignee text,
    barred text,
    taken_by text,
    taken_at timestamptz,
    number text not null,
    name text not null,
    regency text,
    province text,
    programme_year integer not null,
    phase integer,
    amount numeric(15, 0) not null check (amount >= 0),
    opened_at timestamptz not null,
    due_on date not null,
    unique (subject_kind, subject_id, step),
    check ((taken_by is null) = (taken_at is null))
);

comment on column work_item.regency is 'null for what concerns the whole country';
comment on column work_item.barred is 'the only account with the duty that may not do it: whoever did the work that it checks';

create index work_item_case on work_item ((subject_id::uuid)) where subject_kind = 'CASE';
create index work_item_duty on work_item (duty, province, due_on, id) where assignee is null;
create index work_item_assignee on work_item (assignee, due_on, id) where assignee is not null;
-- who has taken a task up; colleagues see it and leave it alone
create index work_item_taken on work_item (taken_by) where taken_by is not null;

-- A filter of the work list that somebody has given a name.
create table saved_view (
    id uuid primary key,
    account text not null,
    name text not null check (char_length(name) between 1 and 40),
    step text,
    regency text,
    phase integer,
    words text check (char_length(words) <= 100),
    saved_at timestamptz not null,
    unique (account, name)
);

-- For others: what waits on cases.
create view lifecycle_task as
    select subject_id::uuid as case_id, step, due_on from work_item where subject_kind = 'CASE';

-- For others: when the process of a subject was at which node of its model; counter tells apart what began together.
create view lifecycle_visit as
    select p.business_key_ as subject, p.proc_def_key_ as process, a.act_id_ as node,
        a.act_type_ = 'userTask' as by_people, a.start_time_ as began, a.end_time_ as ended, a.duration_ as duration,
        a.sequence_counter_ as counter
    from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_;
