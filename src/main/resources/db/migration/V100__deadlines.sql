-- When a report is due. A term is the time that the group has: the first by rule D4, one more for every revision.
create table report_deadline (
    case_id uuid primary key references aid_group (id),
    due_on date not null,
    flag text not null check (flag in ('NONE', 'YEAR_END_OPEN')),
    term integer not null default 0 check (term >= 0),
    begun_on date not null default '2000-01-01',
    revision_due_on date,
    extension_days integer not null default 0 check (extension_days >= 0),
    in_hand boolean not null default true,
    handed_in_at timestamptz,
    check ((term = 0) = (revision_due_on is null))
);

comment on column report_deadline.begun_on is 'since when the last day is what it is; earlier reminders have had their time';
comment on column report_deadline.in_hand is 'the report is with group and mentor, not handed in';
comment on column report_deadline.handed_in_at is 'the first time';

create index report_deadline_open on report_deadline (due_on) where in_hand;

-- Days on which the clock of a report stands still.
create table report_pause (
    case_id uuid not null references report_deadline (case_id),
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    term integer not null,
    statement_number text not null check (length(statement_number) between 1 and 60),
    statement_date date not null,
    recorded_by text not null,
    primary key (case_id, from_on)
);

-- For others.
create view deadlines_report as
    select case_id, due_on, flag, term, in_hand, handed_in_at from report_deadline;
