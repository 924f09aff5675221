-- The numbers a ministry sets: programme years, their phases, and how long each step may take.

create table programme_year (
    year integer primary key check (year between 2020 and 2100),
    aid numeric(15, 0) not null check (aid > 0),
    least_members integer not null check (least_members > 0),
    most_members integer not null check (most_members >= least_members),
    least_age integer not null check (least_age > 0),
    most_age integer not null check (most_age >= least_age),
    tools_share_least integer not null check (tools_share_least between 0 and 100),
    tools_share_most integer not null check (tools_share_most between tools_share_least and 100),
    registration_returns integer not null check (registration_returns >= 0),
    report_revisions integer not null check (report_revisions >= 0),
    spending_days integer not null check (spending_days > 0),
    reporting_days integer not null check (reporting_days >= 0),
    tolerated_unsupported_percent integer not null check (tolerated_unsupported_percent between 0 and 100),
    mentor_load_normal integer not null check (mentor_load_normal > 0),
    mentor_load_notice integer not null check (mentor_load_notice >= mentor_load_normal),
    mentor_load_most integer not null check (mentor_load_most >= mentor_load_notice),
    hamlet_flag_groups integer not null check (hamlet_flag_groups > 0),
    village_flag_groups integer not null check (village_flag_groups > 0),
    shared_family_card_most integer not null check (shared_family_card_most > 0),
    student_share_most integer not null check (student_share_most between 0 and 100),
    sample_percent integer not null default 10 check (sample_percent between 0 and 100),
    sample_reveal_days integer not null default 365 check (sample_reveal_days >= 0),
    budget_change_percent integer not null default 10 check (budget_change_percent between 0 and 100)
);

comment on column programme_year.sample_percent is 'part of the reviewed reports that a second reviewer sees; taken over when a phase commits its seed';
comment on column programme_year.sample_reveal_days is 'days after a phase closes on which its seed may be revealed whatever is still open';
comment on column programme_year.budget_change_percent is 'how far spending on a budget line may exceed its plan without approval';

create table phase (
    id uuid primary key,
    year integer not null references programme_year (year),
    ordinal integer not null check (ordinal > 0),
    opens date not null,
    closes date not null check (closes >= opens),
    group_quota integer not null check (group_quota > 0),
    mentor_quota integer not null check (mentor_quota > 0),
    ceiling numeric(15, 0) not null check (ceiling >= 0),
    guideline text not null check (length(guideline) between 1 and 60),
    unique (year, ordinal),
    -- what is committed of a phase refers to its ceiling, so that a changed ceiling is held against it
    constraint phase_ceiling unique (id, ceiling)
);

-- Working days a step may take. The accountability report has a date of its own (D4).
create table step_deadline (
    year integer not null references programme_year (year),
    step text not null,
    working_days integer not null check (working_days > 0),
    primary key (year, step)
);

-- Further numbers of a year; a year without its own takes those of the year before.
create table programme_term (
    year integer not null references programme_year (year),
    term text not null,
    value integer not null check (value > 0),
    primary key (year, term)
);

-- How a report's last day may move, and when the group is reminded and warned.
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

-- For others: phases by year and number, and how closely a year's reports are looked at.
create view programme_phase as
    select id, year, ordinal from phase;

create view programme_control as
    select year, sample_percent, sample_reveal_days, budget_change_percent from programme_year;

-- The programme of 2023. Quotas and guideline as published; opening and closing days are assumed.
insert into programme_year (year, aid, least_members, most_members, least_age, most_age, tools_share_least,
    tools_share_most, registration_returns, report_revisions, spending_days, reporting_days,
    tolerated_unsupported_percent, mentor_load_normal, mentor_load_notice, mentor_load_most, hamlet_flag_groups,
    village_flag_groups, shared_family_card_most, student_share_most)
values (2023, 20000000, 10, 10, 17, 55, 55, 65, 2, 3, 30, 14, 10, 12, 15, 20, 3, 6, 2, 50);

insert into phase (id, year, ordinal, opens, closes, group_quota, mentor_quota, ceiling, guideline) values
    ('018a0000-0000-7000-8000-000000202301', 2023, 1, '2023-03-20', '2023-05-31', 4398, 386, 87960000000, '3/111/PK.03.00/III/2023'),
    ('018a0000-0000-7000-8000-000000202302', 2023, 2, '2023-05-15', '2023-07-14', 3790, 333, 75800000000, '3/111/PK.03.00/III/2023'),
    ('018a0000-0000-7000-8000-000000202303', 2023, 3, '2023-07-17', '2023-09-15', 2767, 181, 55340000000, '3/111/PK.03.00/III/2023');

insert into step_deadline (year, step, working_days) values
    (2023, 'verify-administration', 5), (2023, 'correct-registration', 5), (2023, 'verify-field', 10),
    (2023, 'decide-recipient', 3), (2023, 'ratify-decree', 3),
    (2023, 'decide-mentor', 3), (2023, 'name-mentor', 3), (2023, 'answer-assignment', 3),
    (2023, 'sign-agreement', 10), (2023, 'check-account', 3), (2023, 'correct-account', 3), (2023, 'clear-obstacle', 5),
    (2023, 'request-payment', 5), (2023, 'order-payment', 5), (2023, 'record-disbursement', 5), (2023, 'confirm-funds', 5),
    (2023, 'decide-budget-change', 3), (2023, 'attest-report', 5), (2023, 'review-report', 10), (2023, 'second-review', 10),
    (2023, 'accept-report', 5), (2023, 'take-referral', 10), (2023, 'clear-findings', 5),
    (2023, 'record-refund', 10), (2023, 'verify-refund', 3), (2023, 'order-recovery', 5), (2023, 'record-recovery', 10),
    (2023, 'verify-instalment', 3), (2023, 'propose-write-off', 10), (2023, 'decide-write-off', 10);

insert into programme_term (year, term, value) values
    (2023, 'refund-days', 14), (2023, 'demand-days', 14), (2023, 'demands', 3),
    (2023, 'finding-days', 60), (2023, 'finding-medium-from', 1000000), (2023, 'finding-high-from', 5000000),
    (2023, 'monitoring-days', 30), (2023, 'monitoring-months-1', 6), (2023, 'monitoring-months-2', 12),
    (2023, 'monitoring-months-3', 24);

insert into report_timing (year, extension_days, pause_days, revision_days) values (2023, 14, 90, 7);

insert into report_rung (year, rung, days) values
    (2023, 'FIRST_REMINDER', -14), (2023, 'SECOND_REMINDER', -7), (2023, 'LAST_REMINDER', -1),
    (2023, 'FIRST_WARNING', 1), (2023, 'SECOND_WARNING', 14), (2023, 'THIRD_WARNING', 28), (2023, 'REFERRAL', 42);
