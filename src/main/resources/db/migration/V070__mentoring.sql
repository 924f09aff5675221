-- Mentors and who walks beside which group.

create table mentor (
    id              uuid primary key,
    account_id      text        not null unique references account (id),
    nik_sealed      bytea       not null,
    nik_fingerprint bytea       not null unique,
    name            text        not null check (char_length(name) between 1 and 100),
    birth_date      date        not null,
    education       text        not null check (education in ('SMA', 'D3', 'S1', 'S2')),
    regency         text        not null check (regency ~ '^\d{4}$'),
    phone_sealed    bytea       not null,
    type            text        not null check (type in ('TKS', 'DOSEN')),
    letter_number   text        not null check (char_length(letter_number) between 1 and 60),
    serves_from     date        not null,
    serves_until    date        not null check (serves_until >= serves_from),
    capacity        int         not null check (capacity > 0),
    status          text        not null
        check (status in ('CANDIDATE', 'INDUCTED', 'ASSIGNED', 'SUSPENDED', 'RESIGNED', 'ENDED')),
    enrolled_at     timestamptz not null
);

comment on column mentor.letter_number is 'letter that appoints the mentor to the programme';

create index mentor_province on mentor (left(regency, 2)) where status in ('INDUCTED', 'ASSIGNED');

create table assignment (
    id            uuid primary key,
    case_id       uuid        not null references aid_group (id),
    mentor_id     uuid        not null references mentor (id),
    status        text        not null check (
        status in ('PROPOSED', 'APPROVED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'ENDED', 'COMPLETED')),
    result        text check (result in ('ASSIGN', 'ASSIGN_WITH_NOTICE', 'APPROVAL')),
    proposed_at   timestamptz not null,
    decided_by    text,
    letter_number text check (char_length(letter_number) between 1 and 60),
    letter_date   date,
    answered_at   timestamptz,
    starts_on     date,
    ends_on       date check (ends_on >= starts_on),
    reason        text check (char_length(reason) between 1 and 1000),
    check ((letter_number is null) = (letter_date is null)),
    check (status not in ('APPROVED', 'ACCEPTED', 'LAPSED', 'COMPLETED')
        or letter_number is not null and decided_by is not null),
    check (status not in ('ACCEPTED', 'COMPLETED') or starts_on is not null),
    check (status <> 'DECLINED' or reason is not null),
    check (reason !~ '[0-9]{16}')
);

comment on column assignment.result is 'what the capacity table (D5) said; null when the coordinator named the mentor';
comment on column assignment.status is
    'ENDED: taken back by an officer, before or after the answer; COMPLETED: walked beside until the case closed';

-- one mentor per group, asked or at work
create unique index assignment_one_active on assignment (case_id)
    where status in ('PROPOSED', 'APPROVED', 'ACCEPTED');
create index assignment_asked on assignment (case_id, mentor_id);
create index assignment_mentor on assignment (mentor_id);

-- For others: who is a mentor, who walks beside a group and by whose decision, and who walks or walked beside it.
create view mentoring_mentor as
    select id, account_id from mentor;

create view mentoring_companion as
    select a.case_id, m.account_id, a.decided_by
    from assignment a join mentor m on m.id = a.mentor_id where a.status = 'ACCEPTED';

create view mentoring_assignment as
    select case_id, mentor_id from assignment where status in ('ACCEPTED', 'COMPLETED');
