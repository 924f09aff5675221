-- One row per case: where it stands. The journal says how it came there.
create table aid_case (
    case_id uuid primary key references aid_group (id),
    programme_year integer not null,
    stage text not null,
    outcome text check (outcome in ('closed', 'rejected', 'recovered')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
);
create index aid_case_stage on aid_case (stage) where outcome is null;
create index aid_case_outcome on aid_case (outcome) where outcome is not null;
create index aid_case_opened on aid_case (opened_at desc, case_id);

-- What waits for somebody, one row per open task; written and removed in the engine's transaction.
create table work_item (
    id bigint generated always as identity primary key,
    task_id text not null unique,
    case_id uuid not null references aid_group (id),
    step text not null,
    duty text not null,
    assignee text,
    barred text,
    taken_by text,
    taken_at timestamptz,
    number text not null,
    group_name text not null,
    regency text not null,
    province text not null,
    programme_year integer not null,
    phase integer not null,
    amount numeric(15, 0) not null check (amount >= 0),
    opened_at timestamptz not null,
    due_on date not null,
    unique (case_id, step),
    check ((taken_by is null) = (taken_at is null))
);

comment on column work_item.barred is 'the only account with the duty that may not do it: whoever did the work that it checks';

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

-- For others: where cases stand, and what waits.
create view lifecycle_case as
    select case_id, stage, outcome, opened_at from aid_case;

create view lifecycle_task as
    select case_id, due_on from work_item;
