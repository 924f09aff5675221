-- What speaks against the use of the aid in a case.
create table finding (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    number integer not null check (number > 0),
    source text not null check (source in ('VERIFIER', 'MONEV', 'ITJEN', 'BPKP', 'BPK', 'PUBLIC')),
    category text not null check (category in ('UNSUPPORTED', 'DUPLICATE_RECEIPT', 'FICTITIOUS', 'ALTERED_EVIDENCE',
        'NOT_RETURNED', 'SKIMMING', 'WRONG_RECIPIENT', 'LATE_REPORT', 'LAW_ENFORCEMENT', 'OTHER')),
    severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    amount numeric(15, 0) not null check (amount >= 0),
    description text not null check (length(description) between 1 and 2000),
    recommendation text not null check (length(recommendation) between 1 and 2000),
    owner text not null check (owner in ('MENTOR', 'MENTOR_COORDINATOR', 'COMMITMENT_OFFICER', 'TREASURER')),
    due_on date not null,
    status text not null default 'OPEN'
        check (status in ('OPEN', 'RESPONDED', 'IN_PROGRESS', 'SETTLED', 'NOT_ACTIONABLE')),
    raised_by text not null,
    raised_at timestamptz not null,
    unique (case_id, number)
);
create index finding_open on finding (owner, due_on) where status not in ('SETTLED', 'NOT_ACTIONABLE');
create index finding_due on finding (due_on, id);

-- What is settled stays settled.
create function finding_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status in ('SETTLED', 'NOT_ACTIONABLE')
        or (to_jsonb(old) - 'status') <> (to_jsonb(new) - 'status') then
        raise exception 'A finding may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger finding_stays before update or delete on finding
    for each row execute function finding_stays();

-- What was said about a finding, in order; never changed.
create table finding_word (
    finding_id uuid not null references finding (id),
    position integer not null check (position > 0),
    kind text not null check (kind in ('ANSWER', 'IN_PROGRESS', 'SETTLED', 'NOT_ACTIONABLE')),
    words text not null check (length(words) between 1 and 2000),
    said_by text not null,
    said_at timestamptz not null,
    primary key (finding_id, position)
);

-- The one who answered a finding does not settle it, and nothing that was said is taken back.
create function finding_by_two() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'What was said about a finding stays' using errcode = 'insufficient_privilege';
    end if;
    if new.kind <> 'ANSWER' and exists (select 1 from finding_word
            where finding_id = new.finding_id and kind = 'ANSWER' and said_by = new.said_by) then
        raise exception 'Whoever answered a finding does not settle it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger finding_by_two before insert or update or delete on finding_word
    for each row execute function finding_by_two();

-- No account closes while a finding is open.
create function closes_without_findings() returns trigger language plpgsql as $$
begin
    if exists (select 1 from finding
               where case_id = new.case_id and status not in ('SETTLED', 'NOT_ACTIONABLE')) then
        raise exception 'A case with an open finding does not close' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger closes_without_findings before update of closed on case_ledger
    for each row when (new.closed and not old.closed) execute function closes_without_findings();

-- For others.
create view findings_finding as
    select case_id, severity, status not in ('SETTLED', 'NOT_ACTIONABLE') as is_open from finding;
