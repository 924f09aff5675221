-- One decree for a frozen nominative list: drawn up by the commitment officer, ratified or returned by the budget authority, and then
-- carried out case by case.
create table recipient_decree (
    id             uuid        primary key,
    phase_id       uuid        not null references phase (id),
    ordinal        int         not null check (ordinal >= 1),
    list           int         not null,
    number         text        not null check (char_length(number) between 1 and 60),
    decreed_on     date        not null,
    programme_year int         not null references programme_year (year),
    state          text        not null check (state in ('SUBMITTED', 'RETURNED', 'WITHDRAWN', 'RATIFIED', 'SETTLED')),
    groups         int         not null check (groups >= 1),
    amount         numeric(15) not null check (amount > 0),
    region         text,
    frozen_by      text        not null,
    drawn_by       text        not null,
    drawn_at       timestamptz not null,
    answered_by    text,
    answered_at    timestamptz,
    ratified_on    date,
    reason         text check (char_length(reason) between 1 and 1000),
    digest         text        not null check (digest ~ '^[0-9a-f]{8}(-[0-9a-f]{8}){7}$'),
    batch_id       uuid,
    unique (phase_id, ordinal),
    foreign key (phase_id, list) references nominative_list (phase_id, number),
    check (decreed_on <= make_date(programme_year, 12, 31) and ratified_on <= make_date(programme_year, 12, 31)),
    check (ratified_on >= decreed_on),
    check ((state in ('RATIFIED', 'SETTLED')) = (ratified_on is not null)),
    check ((answered_by is null) = (answered_at is null) and (ratified_on is null or answered_by is not null)),
    check (state not in ('RETURNED', 'WITHDRAWN') or reason is not null),
    constraint recipient_decree_two_persons check (ratified_on is null or answered_by not in (drawn_by, frozen_by))
);
create unique index recipient_decree_one_of_list on recipient_decree (phase_id, list) where state <> 'WITHDRAWN';
create unique index recipient_decree_number on recipient_decree (lower(number)) where state <> 'WITHDRAWN';
create index recipient_decree_batch on recipient_decree (batch_id);

comment on column recipient_decree.region is 'the regency or province that holds all of its groups; null when none does';
comment on column recipient_decree.frozen_by is 'who froze the list, and does not ratify the decree either';
comment on column recipient_decree.digest is 'SHA-256 of number, date and annex';

-- The annex as it was when the decree was drawn up.
create table recipient_decree_row (
    decree_id    uuid        not null references recipient_decree (id) deferrable initially deferred,
    position     int         not null check (position >= 1),
    case_id      uuid        not null references aid_group (id),
    group_number text        not null,
    name         text        not null,
    regency      text        not null,
    village      text        not null,
    members      int         not null check (members >= 0),
    amount       numeric(15) not null check (amount > 0),
    primary key (decree_id, position),
    unique (decree_id, case_id)
);
create index recipient_decree_row_case on recipient_decree_row (case_id);

-- What was ratified or withdrawn stays as it is; only its cases move, and then it is settled.
create function recipient_decree_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state in ('WITHDRAWN', 'SETTLED')
        or old.state = 'RATIFIED' and (new.number, new.decreed_on, new.groups, new.amount, new.digest, new.drawn_by, new.answered_by,
            new.ratified_on) is distinct from (old.number, old.decreed_on, old.groups, old.amount, old.digest, old.drawn_by,
            old.answered_by, old.ratified_on)
        or old.state = 'RATIFIED' and new.state not in ('RATIFIED', 'SETTLED') then
        raise exception 'recipient decree % is %', old.number, old.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger recipient_decree_stays before update or delete on recipient_decree
    for each row execute function recipient_decree_stays();

create function recipient_decree_row_stays() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from recipient_decree where id = coalesce(new.decree_id, old.decree_id);
    if tg_op = 'UPDATE' or standing not in ('SUBMITTED', 'RETURNED') then
        raise exception 'the annex of a recipient decree that is %', standing using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger recipient_decree_row_stays before insert or update or delete on recipient_decree_row
    for each row execute function recipient_decree_row_stays();

insert into step_deadline (year, step, working_days) values
    (2023, 'ratify-recipient-decree', 3), (2023, 'amend-recipient-decree', 3), (2023, 'settle-recipient-decree', 5);
