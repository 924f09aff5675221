-- The times that a case stood still, and how each ended. Who suspended a case does not decide about it.
create table suspension (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    ground text not null check (ground in ('FRAUD', 'FINDING', 'INSPECTORATE')),
    reason text not null check (length(reason) between 1 and 2000),
    suspended_by text not null,
    suspended_at timestamptz not null,
    begun_on date not null,
    state text not null default 'OPEN'
        check (state in ('OPEN', 'LAW_ENFORCEMENT', 'CLEARED', 'RECOVERY', 'CANCELLATION')),
    referral_number text check (length(referral_number) between 1 and 60),
    referral_date date,
    grounds text,
    ended_on date check (ended_on >= begun_on),
    ended_by text check (ended_by <> suspended_by),
    check ((ended_on is null) = (state in ('OPEN', 'LAW_ENFORCEMENT'))),
    check ((ended_on is null) = (ended_by is null)),
    check ((referral_number is null) = (referral_date is null)),
    check (state <> 'LAW_ENFORCEMENT' or referral_number is not null)
);
create unique index suspension_one on suspension (case_id) where ended_on is null;
create index suspension_case on suspension (case_id, suspended_at desc);

insert into step_deadline (year, step, working_days) values
    (2023, 'decide-suspension', 10), (2023, 'record-law-outcome', 120);
