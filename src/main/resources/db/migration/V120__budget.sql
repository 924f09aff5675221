-- What groups ask to spend otherwise than planned, and what the commitment officer answered.
create table budget_change (
    id uuid primary key,
    number bigint generated always as identity unique,
    case_id uuid not null references aid_group (id),
    line_id uuid references budget_line (id),
    category text check (category in ('ALAT', 'BAHAN')),
    description text check (char_length(description) between 1 and 200),
    old_amount numeric(15) not null check (old_amount >= 0),
    new_amount numeric(15) not null check (new_amount >= 0 and new_amount <> old_amount),
    reason text not null check (char_length(reason) between 1 and 1000),
    asked_by text not null,
    asked_at timestamptz not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    note text check (char_length(note) <= 1000),
    decided_by text check (decided_by <> asked_by),
    decided_at timestamptz,
    check ((category is null) = (description is null)),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
    check (line_id is not null or (description is not null and verdict is distinct from 'APPROVED'))
);

comment on column budget_change.line_id is 'the planned line; of a new line, the one that its approval made';

create unique index budget_change_one_open on budget_change (case_id) where verdict is null;
create index budget_change_case on budget_change (case_id, number);

create function budget_change_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.verdict is not null
        or (to_jsonb(old) - array['line_id', 'verdict', 'note', 'decided_by', 'decided_at'])
            <> (to_jsonb(new) - array['line_id', 'verdict', 'note', 'decided_by', 'decided_at']) then
        raise exception 'A budget change may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger budget_change_stays before update or delete on budget_change
    for each row execute function budget_change_stays();
