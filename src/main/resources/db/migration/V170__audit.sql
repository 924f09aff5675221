-- What auditors write for themselves. Only they read it; the record of accesses says that a note was written, never what.
create table audit_note (
    case_id uuid not null references aid_group (id),
    number integer not null check (number > 0),
    words text not null check (length(words) between 1 and 4000),
    written_by text not null,
    written_at timestamptz not null,
    primary key (case_id, number)
);

-- A sample by monetary unit over what was paid to the groups of a phase. The seed lies sealed until the draw.
create table audit_sample (
    id uuid primary key,
    phase_id uuid not null references phase (id),
    hits integer not null check (hits between 1 and 1000),
    seed_sealed bytea not null,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    committed_by text not null,
    committed_at timestamptz not null,
    drawn_at timestamptz,
    items integer,
    total numeric(15, 0),
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    check ((drawn_at is null) = (items is null) and (items is null) = (total is null) and (total is null) = (digest is null))
);
create index audit_sample_latest on audit_sample (committed_at desc);

comment on column audit_sample.digest is 'SHA-256 over all items in order, a line each: number;disbursed';

-- The groups as they were when the sample was drawn, in the order of their numbers.
create table audit_sample_item (
    sample_id uuid not null references audit_sample (id),
    position integer not null check (position > 0),
    case_id uuid not null references aid_group (id),
    number text not null,
    disbursed numeric(15, 0) not null check (disbursed > 0),
    upto numeric(15, 0) not null check (upto >= disbursed),
    hits integer not null check (hits >= 0),
    primary key (sample_id, position)
);
create index audit_sample_item_drawn on audit_sample_item (sample_id, position) where hits > 0;

comment on column audit_sample_item.upto is 'rupiah up to and with this group; it owns the disbursed units that end here';

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What auditors have put on record may not be changed' using errcode = 'insufficient_privilege';
end $$;

create function audit_sample_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.drawn_at is not null
        or (to_jsonb(old) - array['drawn_at', 'items', 'total', 'digest'])
            <> (to_jsonb(new) - array['drawn_at', 'items', 'total', 'digest']) then
        raise exception 'A sample that was committed to may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function audit_sample_is_open() returns trigger language plpgsql as $$
begin
    if exists (select 1 from audit_sample where id = new.sample_id and drawn_at is not null) then
        raise exception 'The sample has been drawn' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger audit_note_stays before update or delete on audit_note
    for each row execute function audit_stays();
create trigger audit_item_stays before update or delete on audit_sample_item
    for each row execute function audit_stays();
create trigger audit_item_before_the_draw before insert on audit_sample_item
    for each row execute function audit_sample_is_open();
create trigger audit_sample_stays before update or delete on audit_sample
    for each row execute function audit_sample_stays();
