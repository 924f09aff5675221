-- How a report's last day may move, and when the group is reminded and warned; numbers of the programme year.
create table report_timing (
    year integer primary key references programme_year (year),
    extension_days integer not null check (extension_days >= 0),
    pause_days integer not null check (pause_days >= 0),
    revision_days integer not null check (revision_days > 0)
);
comment on column report_timing.revision_days is 'working days';

create table report_rung (
    year integer not null references report_timing (year),
    rung text not null check (rung in ('FIRST_REMINDER', 'SECOND_REMINDER', 'LAST_REMINDER',
        'FIRST_WARNING', 'SECOND_WARNING', 'THIRD_WARNING', 'REFERRAL')),
    days integer not null,
    primary key (year, rung),
    unique (year, days),
    check ((rung like '%REMINDER') = (days <= 0))
);
comment on column report_rung.days is 'calendar days after the last day of the report';

insert into report_timing select year, 14, 90, 7 from programme_year;
insert into report_rung
select year, rung, days from report_timing,
    (values ('FIRST_REMINDER', -14), ('SECOND_REMINDER', -7), ('LAST_REMINDER', -1),
        ('FIRST_WARNING', 1), ('SECOND_WARNING', 14), ('THIRD_WARNING', 28), ('REFERRAL', 42)) as ladder (rung, days);
insert into step_deadline select year, 'take-referral', 10 from programme_year;

-- A term is the time that the group has: the first by rule D4, one more for every revision.
alter table report_deadline
    add column term integer not null default 0 check (term >= 0),
    add column begun_on date not null default '2000-01-01',
    add column revision_due_on date,
    add column extension_days integer not null default 0 check (extension_days >= 0),
    add column in_hand boolean not null default true,
    add column handed_in_at timestamptz,
    add check ((term = 0) = (revision_due_on is null));
comment on column report_deadline.begun_on is 'since when the last day is what it is; earlier reminders have had their time';
comment on column report_deadline.in_hand is 'the report is with group and mentor, not handed in';
comment on column report_deadline.handed_in_at is 'the first time';

update report_deadline d set
    term = r.revisions,
    revision_due_on = case when r.revisions > 0 then d.due_on end,
    in_hand = r.standing not in ('SUBMITTED', 'REVIEWED', 'ACCEPTED', 'REJECTED'),
    handed_in_at = r.handed_in_at
from (
    select p.case_id, count(*) filter (where p.status = 'REVISION') as revisions,
        (array_agg(p.status order by p.version desc))[1] as standing,
        (select min(j.occurred_at) from journal j
         where j.subject_kind = 'CASE' and j.subject_id = p.case_id::text and j.type = 'report-attested'
           and j.data ->> 'verdict' = 'ATTESTED') as handed_in_at
    from report p group by p.case_id) r
where r.case_id = d.case_id;
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
