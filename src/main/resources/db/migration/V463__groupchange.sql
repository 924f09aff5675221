-- Changes in a group after its registration. Who announced one does not decide about it, who decided does not review it.
create table group_change (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    kind text not null check (kind in ('LEFT', 'REPLACED', 'CHAIR', 'DISSOLVED')),
    reason text check (reason in ('RESIGNED', 'DIED', 'MOVED', 'EMPLOYED', 'OTHER')),
    member_id uuid references member (id),
    successor_id uuid references member (id),
    newcomer_sealed bytea,
    since date not null,
    minutes_number text not null check (length(minutes_number) between 1 and 60),
    minutes_date date not null,
    note text not null check (length(note) between 1 and 2000),
    announced_by text not null,
    announced_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'REVIEW', 'APPLIED', 'REFUSED', 'DISSOLVED')),
    document_number text check (length(document_number) between 1 and 60),
    document_date date,
    specimen_number text check (length(specimen_number) between 1 and 60),
    specimen_date date,
    account text check (account in ('STAYS', 'TO_CHECK')),
    grounds text,
    decided_by text check (decided_by <> announced_by),
    decided_on date,
    review_grounds text,
    reviewed_by text check (reviewed_by <> decided_by),
    reviewed_on date,
    check ((member_id is not null) = (kind in ('LEFT', 'REPLACED'))),
    check ((decided_on is null) = (state = 'OPEN')),
    check (newcomer_sealed is null or kind = 'REPLACED' and state = 'OPEN'),
    check ((decided_by is null) = (decided_on is null)),
    check ((reviewed_by is null) = (reviewed_on is null))
);
comment on column group_change.newcomer_sealed is 'who would join, until it is decided; after that the member is kept, or nobody';
create unique index group_change_one on group_change (case_id) where state in ('OPEN', 'REVIEW');
create index group_change_case on group_change (case_id, announced_at desc);

insert into step_deadline (year, step, working_days) values
    (2023, 'decide-group-change', 5), (2023, 'review-group', 5);
insert into programme_term (year, term, value) values (2023, 'active-members', 8);
