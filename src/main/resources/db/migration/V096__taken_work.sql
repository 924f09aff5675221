-- Who has taken a task up. Colleagues see it and leave it alone; nothing of the case changes.
alter table work_item
    add column taken_by text,
    add column taken_at timestamptz,
    add check ((taken_by is null) = (taken_at is null));
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
