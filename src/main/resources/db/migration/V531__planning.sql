-- Changes of holidays, regions and banks in the making: what somebody drafts and hands in, and what somebody else decides.
create table list_draft (
    id uuid primary key,
    list text not null check (list in ('HOLIDAYS', 'REGIONS', 'BANKS')),
    since date not null,
    -- the decree or letter that says so
    basis text not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISCARDED')),
    -- accounts that wrote in it; none of them approves it
    editors text[] not null,
    drafted_at timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    reason text,
    check (status not in ('SUBMITTED', 'APPROVED') or submitted_by is not null),
    check (status <> 'APPROVED' or decided_by is not null and not decided_by = any(editors))
);

create unique index list_draft_one_open on list_draft (list) where status in ('DRAFT', 'SUBMITTED');

-- each line as it was and as it shall be; without names for a line that is new, or a day that becomes a working day
create table list_draft_change (
    draft_id uuid not null references list_draft (id),
    code text not null,
    was_name text,
    was_detail text,
    was_ends_on date,
    name text,
    detail text,
    ends_on date,
    primary key (draft_id, code)
);
