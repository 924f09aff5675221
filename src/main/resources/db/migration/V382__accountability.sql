-- The pictures of a report are compared with those of other groups after it was handed in. Its reviewer waits for that, but
-- not for ever.
create table picture_comparison (
    report_id uuid primary key references report (id),
    asked_at timestamptz not null,
    tries integer not null default 0 check (tries >= 0),
    tried_at timestamptz,
    compared_at timestamptz
);
create index picture_comparison_waiting on picture_comparison (tries, asked_at) where compared_at is null;

comment on column picture_comparison.asked_at is 'by the program''s clock, as compared_at';
comment on column picture_comparison.tried_at is 'by the clock of the database';

-- What is found alike may be found when the report has been submitted.
create function likeness_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was found alike may not be changed' using errcode = 'insufficient_privilege';
end $$;

drop trigger receipt_likeness_stays on receipt_likeness;
create trigger receipt_likeness_stays before update or delete on receipt_likeness
    for each row execute function likeness_stays();
