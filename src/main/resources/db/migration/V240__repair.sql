-- An administrator's intervention: asked for by one person, decided by another, kept for ever.
create table repair (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    kind text not null check (kind in ('MOVE_TOKEN', 'RETRY_JOB', 'CORRECT_DATA')),
    model text,
    from_node text,
    to_node text,
    job text,
    field text,
    old_value text,
    new_value text,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz,
    constraint repair_two_people check (decided_by <> asked_by),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
    check (kind <> 'MOVE_TOKEN' or (model is not null and from_node is not null and to_node is not null)),
    check (kind <> 'RETRY_JOB' or (model is not null and from_node is not null and job is not null)),
    check (kind <> 'CORRECT_DATA' or (field is not null and old_value is not null and new_value is not null))
);
create unique index repair_one_at_a_time on repair (case_id) where verdict is null;
create index repair_latest on repair (asked_at desc);

-- Moving running cases to the newest version of a model: foretold per case, then done by a second person, then checked.
create table model_move (
    id uuid primary key,
    model text not null,
    newest integer not null,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz,
    constraint model_move_two_people check (decided_by <> asked_by),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null))
);
create unique index model_move_one_at_a_time on model_move (model) where verdict is null;

create table model_move_case (
    move_id uuid not null references model_move (id),
    case_id uuid not null references aid_group (id),
    from_version integer not null,
    stood text[] not null,
    foretold text[] not null,
    unknown text,
    result text not null check (result in ('FORETOLD', 'AS_FORETOLD', 'OTHERWISE', 'UNKNOWN_PLACE', 'WENT_ON', 'FAILED')),
    found text[],
    tries integer not null default 0,
    primary key (move_id, case_id),
    check ((unknown is not null) = (result = 'UNKNOWN_PLACE')),
    check ((found is not null) = (result in ('AS_FORETOLD', 'OTHERWISE')))
);

create function repair_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.verdict is not null
        or (to_jsonb(old) - array['verdict', 'decided_by', 'decided_at'])
            <> (to_jsonb(new) - array['verdict', 'decided_by', 'decided_at']) then
        raise exception 'An intervention on record may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger repair_stays before update or delete on repair
    for each row execute function repair_stays();
create trigger model_move_stays before update or delete on model_move
    for each row execute function repair_stays();
