-- What the group was told about its report. A letter is counted per commitment officer and year, without gaps.
create table letter_series (
    year integer not null,
    officer text not null,
    code integer not null check (code > 0),
    last integer not null check (last >= 0),
    primary key (year, officer),
    unique (year, code)
);
comment on column letter_series.code is 'stands for the officer in the number of a letter';

create table chase_rung (
    case_id uuid not null references report_deadline (case_id),
    term integer not null,
    due_on date not null,
    rung text not null check (rung in ('FIRST_REMINDER', 'SECOND_REMINDER', 'LAST_REMINDER',
        'FIRST_WARNING', 'SECOND_WARNING', 'THIRD_WARNING', 'REFERRAL')),
    skipped boolean not null default false,
    taken_on date not null,
    taken_at timestamptz not null,
    primary key (case_id, due_on, rung),
    check (not skipped or rung like '%REMINDER')
);
comment on column chase_rung.skipped is 'a later one was due at the same time, so that this one was not sent';
create unique index chase_rung_once_per_term on chase_rung (case_id, term, rung) where rung not like '%REMINDER';

create table chase_letter (
    id uuid primary key,
    case_id uuid not null references report_deadline (case_id),
    ordinal integer not null check (ordinal > 0),
    rung text not null check (rung in ('FIRST_WARNING', 'SECOND_WARNING', 'THIRD_WARNING')),
    number text not null unique check (length(number) between 1 and 60),
    year integer not null,
    officer text not null,
    sequence integer not null check (sequence > 0),
    issued_on date not null,
    due_on date not null,
    mentor text,
    coordinator text,
    sha256 bytea not null check (sha256 = sha256(content)),
    content bytea not null,
    unique (case_id, ordinal),
    unique (year, officer, sequence),
    foreign key (year, officer) references letter_series (year, officer)
);
comment on column chase_letter.mentor is 'account that was told, as were coordinator and officer';

create function letter_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A letter that was issued may not be changed' using errcode = 'insufficient_privilege';
end $$;
create trigger letter_stays before update or delete on chase_letter
    for each row execute function letter_stays();

-- What the inspectorate was told.
create table referral (
    id bigint generated always as identity primary key,
    case_id uuid not null references report_deadline (case_id),
    letter_number text not null check (length(letter_number) between 1 and 60),
    letter_date date not null,
    taken_by text not null
);
create index referral_case on referral (case_id);
