-- Some reports, drawn by a seed that was committed to before, are reviewed a second time by somebody else.
alter table programme_year
    add sample_percent integer not null default 10 check (sample_percent between 0 and 100),
    add sample_reveal_days integer not null default 365 check (sample_reveal_days >= 0);

comment on column programme_year.sample_percent is 'part of the reviewed reports that a second reviewer sees; taken over when a phase commits its seed';
comment on column programme_year.sample_reveal_days is 'days after a phase closes on which its seed may be revealed whatever is still open';

insert into step_deadline (year, step, working_days)
select distinct year, 'second-review', 10 from step_deadline;

create table report_sample (
    phase_id uuid primary key references phase (id),
    seed_sealed bytea not null,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    percent integer not null check (percent between 0 and 100),
    committed_at timestamptz not null,
    revealed_at timestamptz
);

-- One row per reviewed version. Once the seed is known nothing is left to chance: every later version is drawn.
create table report_draw (
    report_id uuid primary key references report (id),
    drawn boolean not null,
    seed_known boolean not null,
    drawn_at timestamptz not null,
    reviewed_by text not null,
    second_reviewed_by text check (second_reviewed_by <> reviewed_by),
    check (drawn or not seed_known),
    check (drawn or second_reviewed_by is null)
);

comment on column report_draw.reviewed_by is 'account whose review the second one checks';

create function sample_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.revealed_at is not null
        or (to_jsonb(old) - 'revealed_at') <> (to_jsonb(new) - 'revealed_at') then
        raise exception 'A seed that was committed to may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function draw_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (to_jsonb(old) - array['reviewed_by', 'second_reviewed_by'])
            <> (to_jsonb(new) - array['reviewed_by', 'second_reviewed_by']) then
        raise exception 'What was drawn may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger sample_stays before update or delete on report_sample
    for each row execute function sample_stays();
create trigger draw_stays before update or delete on report_draw
    for each row execute function draw_stays();

alter table work_item add barred text;

comment on column work_item.barred is 'the only account with the duty that may not do it: whoever did the work that it checks';
