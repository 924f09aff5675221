-- A later message about the same corrects one that is set aside; one that comes before its step waits for the step.
alter table dead_letter
    add column about text check (length(about) <= 200),
    add column awaits text check (length(awaits) <= 60),
    add column superseded_by text check (length(superseded_by) <= 200),
    drop constraint dead_letter_state_check,
    drop constraint dead_letter_check;
alter table dead_letter
    add constraint dead_letter_state_check
        check (state in ('OPEN', 'EARLY', 'WAITING', 'REPLAYED', 'SUPERSEDED', 'DISCARDED')),
    add constraint dead_letter_settled check ((state in ('OPEN', 'EARLY', 'WAITING')) = (settled_at is null)),
    add constraint dead_letter_early check ((state = 'EARLY') <= (awaits is not null and case_id is not null));
comment on column dead_letter.about is 'what it reports on, among the messages of its key; null: nobody can tell';

drop index dead_letter_held;
create index dead_letter_held on dead_letter (consumer, message_key, set_aside_at, partition, message_offset)
    where state in ('OPEN', 'EARLY', 'WAITING');
create index dead_letter_early on dead_letter (case_id, awaits) where state = 'EARLY';

-- A value that one administrator has typed in place of a message's and that another one lets pass, or does not. Sealed as
-- the messages are.
create table message_repair (
    id uuid primary key,
    letter_id uuid not null references dead_letter (id),
    value bytea not null,
    reason text not null check (length(reason) between 1 and 1000),
    asked_by text not null,
    asked_at timestamptz not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz,
    decided_why text check (length(decided_why) between 1 and 1000),
    constraint message_repair_two_people check (decided_by <> asked_by),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)
        and (verdict is null) = (decided_why is null))
);
create unique index message_repair_one_at_a_time on message_repair (letter_id) where verdict is null;
create index message_repair_letter on message_repair (letter_id, asked_at);

create function message_repair_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.verdict is not null
        or (to_jsonb(old) - array['verdict', 'decided_by', 'decided_at', 'decided_why'])
            <> (to_jsonb(new) - array['verdict', 'decided_by', 'decided_at', 'decided_why']) then
        raise exception 'A repair on record may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger message_repair_stays before update or delete on message_repair
    for each row execute function message_repair_stays();
