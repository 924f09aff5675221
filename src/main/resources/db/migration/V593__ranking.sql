-- Nominative lists: the verified groups of a phase in the published order. A list is drawn, places may be moved by hand, and it is
-- frozen by somebody else or given up; then it stays as it is.
create table nominative_list (
    phase_id        uuid        not null references phase (id),
    number          int         not null check (number >= 1),
    state           text        not null check (state in ('DRAFT', 'FROZEN', 'DISCARDED')),
    places          int         not null check (places >= 0),
    money           numeric(15) not null check (money >= 0),
    reserves        int         not null check (reserves >= 0),
    weights         int[]       not null check (cardinality(weights) = 5),
    returns_allowed int         not null check (returns_allowed >= 0),
    groups          int         not null check (groups >= 1),
    selected        int         not null default 0 check (selected between 0 and places),
    reserve         int         not null default 0 check (reserve between 0 and reserves),
    drawn_by        text        not null,
    drawn_at        timestamptz not null,
    movers          text[]      not null default '{}',
    decided_by      text,
    decided_at      timestamptz,
    reason          text check (char_length(reason) between 1 and 500),
    digest          text check (digest ~ '^[0-9a-f]{8}(-[0-9a-f]{8}){7}$'),
    primary key (phase_id, number),
    check (selected + reserve <= groups),
    check ((state = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check ((state = 'FROZEN') = (digest is not null)),
    check ((state = 'DISCARDED') = (reason is not null)),
    constraint nominative_list_two_persons check (state <> 'FROZEN' or decided_by <> drawn_by and decided_by <> all (movers))
);
create unique index nominative_list_one_draft on nominative_list (phase_id) where state = 'DRAFT';

comment on column nominative_list.money is 'what the phase could still promise when the list was drawn';
comment on column nominative_list.weights is 'most points for risk, members met, village, returns, disability';

create table nominative_place (
    phase_id      uuid        not null,
    list          int         not null,
    case_id       uuid        not null references aid_group (id),
    place         int         not null check (place >= 1),
    computed      int         not null check (computed >= 1),
    placement     text        not null check (placement in ('SELECTED', 'RESERVE', 'NOT_SELECTED')),
    amount        numeric(15) not null check (amount >= 0),
    points        int[]       not null check (cardinality(points) = 5),
    score         int         not null check (score between 0 and 10000),
    risk          int check (risk between 0 and 100),
    met           int         not null check (met >= 0),
    members       int         not null check (members >= 0),
    neighbours    int         not null check (neighbours >= 1),
    returns       int         not null check (returns >= 0),
    disability    boolean     not null,
    chair_gender  text check (chair_gender in ('L', 'P')),
    regency       text        not null,
    registered_at timestamptz not null,
    reason        text check (char_length(reason) between 1 and 500),
    moved_by      text,
    moved_at      timestamptz,
    primary key (phase_id, list, case_id),
    foreign key (phase_id, list) references nominative_list (phase_id, number),
    constraint nominative_place_once unique (phase_id, list, place) deferrable initially deferred,
    check (num_nonnulls(reason, moved_by, moved_at) in (0, 3))
);
create index nominative_place_case on nominative_place (case_id);

comment on column nominative_place.points is 'in tenths, in the order of the weights';
comment on column nominative_place.computed is 'the place by the published order, before anybody moved it';

-- A list that is frozen or given up changes no more, whatever a statement asks for.
create function nominative_list_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'nominative list % of phase % is %', old.number, old.phase_id, old.state using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger nominative_list_stays before update or delete on nominative_list
    for each row execute function nominative_list_stays();

create function nominative_place_stays() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from nominative_list
    where phase_id = coalesce(new.phase_id, old.phase_id) and number = coalesce(new.list, old.list);
    if standing <> 'DRAFT' then
        raise exception 'a place of a nominative list that is %', standing using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger nominative_place_stays before insert or update or delete on nominative_place
    for each row execute function nominative_place_stays();
