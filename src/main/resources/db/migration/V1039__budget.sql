-- Nobody decides about a change once the report is not compiled any more.
alter table budget_change add column dropped_at timestamptz;
alter table budget_change add constraint budget_change_decided_or_dropped check (dropped_at is null or verdict is null);

create or replace function budget_change_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.verdict is not null or old.dropped_at is not null
        or (to_jsonb(old) - array['line_id', 'verdict', 'note', 'decided_by', 'decided_at', 'dropped_at'])
            <> (to_jsonb(new) - array['line_id', 'verdict', 'note', 'decided_by', 'decided_at', 'dropped_at']) then
        raise exception 'A budget change may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
