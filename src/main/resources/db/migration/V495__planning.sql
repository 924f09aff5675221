-- Programme years in the making: what somebody drafts and hands in, and what somebody else decides on it.
create table year_draft (
    id uuid primary key,
    year integer not null check (year between 2020 and 2100),
    based_year integer not null,
    based_version integer not null,
    since date not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISCARDED')),
    -- accounts that wrote in it; none of them approves it
    editors text[] not null,
    drafted_at timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    reason text,
    approved_version integer,
    check ((status = 'APPROVED') = (approved_version is not null)),
    check (status not in ('SUBMITTED', 'APPROVED') or submitted_by is not null),
    check (status <> 'APPROVED' or decided_by is not null and not decided_by = any(editors))
);

create unique index year_draft_one_open on year_draft (year) where status in ('DRAFT', 'SUBMITTED');

-- only what differs from the edition that it is based on
create table year_draft_number (
    draft_id uuid not null references year_draft (id),
    name text not null,
    value numeric(17, 2) not null,
    primary key (draft_id, name)
);

-- the phases as they shall be, and what they are compared with
create table year_draft_phase (
    draft_id uuid not null references year_draft (id),
    ordinal integer not null check (ordinal > 0),
    opens date not null,
    closes date not null,
    group_quota integer not null,
    mentor_quota integer not null,
    ceiling numeric(15, 0) not null,
    guideline text not null,
    was_opens date,
    was_closes date,
    was_group_quota integer,
    was_mentor_quota integer,
    was_ceiling numeric(15, 0),
    was_guideline text,
    primary key (draft_id, ordinal)
);
