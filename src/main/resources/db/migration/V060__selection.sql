-- From registration to ratified decree: every judgement on the way, and who was named a recipient.

create table selection_judgement (
    case_id         uuid        not null references aid_group (id),
    round           int         not null check (round >= 1),
    stage           text        not null,
    verdict         text        not null,
    may_return      boolean     not null,
    rules           text[]      not null default '{}',
    rules_version   int check (rules_version > 0),
    note            text check (char_length(note) between 1 and 1000),
    visited_on      date,
    visit_method    text check (visit_method in ('VISIT', 'INTERVIEW')),
    members_present int check (members_present >= 0),
    minutes_number  text check (char_length(minutes_number) between 1 and 60),
    judged_by       text        not null,
    judged_at       timestamptz not null,
    primary key (case_id, round),
    check (case stage
        when 'SCREENING' then verdict in ('CLEAR', 'FLAGGED', 'RETURNED', 'REJECTED')
        when 'ADMINISTRATION' then verdict in ('PASSED', 'RETURNED', 'REJECTED')
        when 'FIELD' then verdict in ('PASSED', 'FAILED')
        when 'DECISION' then verdict in ('APPROVED', 'RETURNED', 'REJECTED')
        when 'RATIFICATION' then verdict in ('RATIFIED', 'RETURNED')
        else false end),
    check ((stage = 'SCREENING') = (rules_version is not null)),
    check (num_nonnulls(visited_on, visit_method, members_present, minutes_number)
        = case when stage = 'FIELD' then 4 else 0 end),
    check (not may_return or verdict = 'RETURNED'),
    check (stage = 'SCREENING' or note is not null or verdict in ('PASSED', 'APPROVED', 'RATIFIED')),
    check (note !~ '[0-9]{16}')
);

comment on column selection_judgement.round is 'counts through all stages of one case; the highest is where the case stands';
comment on column selection_judgement.may_return is 'the registration goes back for correction and one return was counted';

create table decree (
    id             uuid primary key,
    type           text        not null check (type in ('PENERIMA')),
    number         text        not null check (char_length(number) between 1 and 60),
    decreed_on     date        not null,
    programme_year int         not null references programme_year (year),
    signatory      text        not null,
    recorded_at    timestamptz not null,
    unique (type, number),
    unique (id, decreed_on),
    -- no decree after the year's end: substitutes must not be named once the year is over
    check (decreed_on <= make_date(programme_year, 12, 31))
);
create index decree_number on decree (lower(number));

-- One line of a decree's annex. Ratification stands here and not on the decree, because the budget authority looks at
-- each group and may return one of them while the others stand.
create table decree_recipient (
    id           uuid primary key,
    decree_id    uuid        not null,
    decreed_on   date        not null,
    case_id      uuid        not null references aid_group (id),
    phase_id     uuid        not null references phase (id),
    amount       numeric(15) not null check (amount > 0),
    state        text        not null check (state in ('NAMED', 'RATIFIED', 'WITHDRAWN')),
    named_by     text        not null,
    named_at     timestamptz not null,
    ratified_by  text,
    ratified_on  date,
    withdrawn_at timestamptz,
    foreign key (decree_id, decreed_on) references decree (id, decreed_on),
    check ((state = 'RATIFIED') = (ratified_on is not null)),
    check ((state = 'RATIFIED') = (ratified_by is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check (ratified_on >= decreed_on),
    check (ratified_by <> named_by)
);

create unique index decree_recipient_one_active on decree_recipient (case_id) where state <> 'WITHDRAWN';
create index decree_recipient_decree on decree_recipient (decree_id);

-- What a phase has promised. A check over the sum of many rows needs a row that every promise must pass: two decrees
-- at the same moment queue for it, and neither can see the other's money as still free. Triggers keep it, so that no
-- statement can name a recipient past the ceiling; the foreign key carries a changed ceiling over, so that it cannot
-- be lowered below what is promised either.
create table phase_commitment (
    phase_id  uuid primary key,
    ceiling   numeric(15) not null,
    committed numeric(15) not null default 0 check (committed >= 0),
    foreign key (phase_id, ceiling) references phase (id, ceiling) on update cascade on delete cascade,
    constraint phase_ceiling_kept check (committed <= ceiling)
);

-- the phases of the programme that stand already
insert into phase_commitment (phase_id, ceiling) select id, ceiling from phase;

create function phase_opens_commitment() returns trigger language plpgsql as $$
begin
    insert into phase_commitment (phase_id, ceiling) values (new.id, new.ceiling);
    return null;
end $$;

create trigger phase_commitment_opened
    after insert on phase
    for each row execute function phase_opens_commitment();

create function decree_commits() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.state <> 'WITHDRAWN' then
        update phase_commitment set committed = committed - old.amount where phase_id = old.phase_id;
    end if;
    if tg_op <> 'DELETE' and new.state <> 'WITHDRAWN' then
        update phase_commitment set committed = committed + new.amount where phase_id = new.phase_id;
    end if;
    return null;
end $$;

create trigger decree_recipient_commits
    after insert or delete on decree_recipient
    for each row execute function decree_commits();

create trigger decree_recipient_recommits
    after update on decree_recipient
    for each row
    when ((old.state = 'WITHDRAWN') <> (new.state = 'WITHDRAWN')
        or old.amount <> new.amount or old.phase_id <> new.phase_id)
    execute function decree_commits();

-- For others: who named a group a recipient, and the numbers of decrees by which cases are looked up.
create view selection_recipient as
    select case_id, named_by from decree_recipient where state <> 'WITHDRAWN';

create view selection_document as
    select r.case_id, lower(d.number) as number from decree d join decree_recipient r on r.decree_id = d.id;
