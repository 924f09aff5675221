-- One row per version; a version is written whole and never changes but in its status.
create table report (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    version integer not null check (version > 0),
    status text not null check (status in ('COMPILED', 'SUBMITTED', 'REVIEWED', 'REVISION', 'ACCEPTED', 'REJECTED')),
    introduction text,
    plan text,
    results text not null,
    problems text,
    solutions text,
    closing text not null,
    compiled_by text not null,
    compiled_at timestamptz not null,
    unique (case_id, version)
);
create index report_case on report (case_id);

-- What was reported stays as it was reported: of a version only the status moves.
create function report_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(old) - 'status') <> (to_jsonb(new) - 'status') then
        raise exception 'A report may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger report_stays before update or delete on report
    for each row execute function report_stays();

-- A version takes content while it is compiled, and verdicts while it is reviewed.
create function report_content_stays() returns trigger language plpgsql as $$
declare
    standing text;
begin
    if tg_op = 'DELETE' then
        raise exception 'Reported content may not be deleted' using errcode = 'insufficient_privilege';
    end if;
    select status into standing from report where id = new.report_id;
    if tg_op = 'INSERT' then
        if standing <> 'COMPILED' then
            raise exception 'A submitted report takes no more content' using errcode = 'insufficient_privilege';
        end if;
    elsif tg_table_name <> 'expense_line'
        or standing not in ('SUBMITTED', 'REVIEWED')
        or (to_jsonb(old) - array['verdict', 'reason', 'words']) <> (to_jsonb(new) - array['verdict', 'reason', 'words']) then
        raise exception 'Reported content may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

-- A line has an id of its own that stays through the versions, and may have several receipts.
create table expense_line (
    id uuid primary key,
    report_id uuid not null references report (id),
    line_id uuid not null,
    number integer not null check (number > 0),
    budget_line_id uuid not null references budget_line (id),
    item text not null check (length(item) between 1 and 100),
    spent_on date not null,
    vendor text not null check (length(vendor) between 1 and 100),
    quantity numeric(12, 2) not null check (quantity > 0),
    unit text not null check (length(unit) between 1 and 30),
    unit_price numeric(15, 0) not null check (unit_price > 0),
    amount numeric(15, 0) not null check (amount = round(quantity * unit_price)),
    method text not null check (method in ('TUNAI', 'TRANSFER', 'QRIS')),
    verdict text check (verdict in ('ACCEPTED', 'REJECTED')),
    reason text check (reason in ('UNREADABLE', 'AMOUNT_DIFFERS', 'NOT_IN_PLAN', 'WRONG_DATE', 'NO_EVIDENCE', 'OTHER')),
    words text check (length(words) <= 500),
    carried boolean not null default false,
    unique (report_id, number),
    unique (report_id, line_id),
    check ((verdict = 'REJECTED') = (reason is not null))
);
create index expense_line_vendor on expense_line (lower(vendor));
create index expense_line_vendor_words on expense_line using gin (to_tsvector('simple', vendor));
create index expense_line_budget on expense_line (budget_line_id);

create trigger expense_line_stays before insert or update or delete on expense_line
    for each row execute function report_content_stays();

create table receipt (
    id uuid primary key,
    expense_line_id uuid not null references expense_line (id),
    report_id uuid not null references report (id),
    position integer not null check (position > 0),
    type text not null check (type in ('KUITANSI', 'NOTA', 'FAKTUR', 'TRANSFER')),
    number text not null check (length(number) between 1 and 60),
    date date not null,
    vendor text not null,
    amount numeric(15, 0) not null check (amount > 0),
    stamped boolean not null,
    evidence uuid
);
create index receipt_line on receipt (expense_line_id);
create index receipt_identity on receipt (lower(vendor), number, date, amount);
create unique index receipt_once_per_version on receipt (report_id, lower(vendor), number, date, amount);
create index receipt_evidence on receipt (evidence) where evidence is not null;

create trigger receipt_stays before insert or update or delete on receipt
    for each row execute function report_content_stays();

-- What was bought to last.
create table report_asset (
    report_id uuid not null references report (id),
    number integer not null check (number > 0),
    name text not null check (length(name) between 1 and 100),
    quantity integer not null check (quantity > 0),
    condition text not null check (condition in ('BAIK', 'RUSAK_RINGAN', 'RUSAK_BERAT')),
    holder text not null check (length(holder) between 1 and 100),
    location text not null check (length(location) between 1 and 200),
    primary key (report_id, number)
);

create trigger report_asset_stays before insert or update or delete on report_asset
    for each row execute function report_content_stays();

create table report_photo (
    report_id uuid not null references report (id),
    number integer not null check (number > 0),
    moment text not null check (moment in ('BEFORE', 'DURING', 'AFTER')),
    caption text check (length(caption) <= 200),
    evidence uuid not null,
    primary key (report_id, number)
);

create trigger report_photo_stays before insert or update or delete on report_photo
    for each row execute function report_content_stays();

-- Who signed that they answer for the report, and the picture of the paper.
create table report_signature (
    report_id uuid not null references report (id),
    signatory text not null check (signatory in ('CHAIR', 'TREASURER')),
    evidence uuid,
    primary key (report_id, signatory)
);

create trigger report_signature_stays before insert or update or delete on report_signature
    for each row execute function report_content_stays();

-- What of a report looks like something of another group. It says nothing of who copied from whom.
create table receipt_likeness (
    report_id uuid not null references report (id),
    number integer not null check (number > 0),
    kind text not null check (kind in ('SAME_RECEIPT', 'SAME_PICTURE', 'LIKE_PICTURE')),
    line_id uuid,
    receipt_id uuid references receipt (id),
    evidence uuid,
    other_case uuid not null references aid_group (id),
    other_evidence uuid,
    distance integer not null check (distance >= 0),
    primary key (report_id, number),
    foreign key (report_id, line_id) references expense_line (report_id, line_id),
    check ((line_id is null) = (receipt_id is null))
);
create index receipt_likeness_other on receipt_likeness (other_case);

create trigger receipt_likeness_stays before insert or update or delete on receipt_likeness
    for each row execute function report_content_stays();

-- The reviewer's marks of fraud on a report, with the reason.
create table fraud_mark (
    report_id uuid not null references report (id),
    mark text not null check (mark in ('DUPLICATE_RECEIPT', 'NO_BUSINESS', 'ALTERED_EVIDENCE')),
    words text not null check (length(words) between 1 and 1000),
    marked_by text not null,
    primary key (report_id, mark)
);

-- What a programme year asks of a report, and from where on a reviewer is told. A year without a row has the numbers of
-- the year before it.
create table report_demand (
    year integer primary key references programme_year (year),
    photos_each integer not null check (photos_each >= 0),
    statement_signed boolean not null,
    stamp_duty_above numeric(15, 0) not null check (stamp_duty_above > 0),
    vendor_groups integer not null check (vendor_groups > 0),
    days_from_rest integer not null check (days_from_rest > 0),
    price_times numeric(4, 1) not null check (price_times > 1),
    price_sample integer not null check (price_sample > 0)
);

comment on column report_demand.photos_each is 'pictures at least of each moment: before, during, after';
comment on column report_demand.vendor_groups is 'a shop of so many other groups is pointed out';
comment on column report_demand.days_from_rest is 'an expense so many days from the middle one of its report is pointed out';
comment on column report_demand.price_times is 'a price so many times above or below the middle one is pointed out';
comment on column report_demand.price_sample is 'groups that must have bought the same before prices are compared';

insert into report_demand (year, photos_each, statement_signed, stamp_duty_above, vendor_groups, days_from_rest,
    price_times, price_sample)
values (2023, 1, true, 5000000, 5, 21, 2.0, 5);

-- Some reports, drawn by a seed that was committed to before, are reviewed a second time by somebody else.
create table report_sample (
    phase_id uuid primary key references phase (id),
    seed_sealed bytea not null,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    percent integer not null check (percent between 0 and 100),
    committed_at timestamptz not null,
    revealed_at timestamptz
);

create function sample_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.revealed_at is not null
        or (to_jsonb(old) - 'revealed_at') <> (to_jsonb(new) - 'revealed_at') then
        raise exception 'A seed that was committed to may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger sample_stays before update or delete on report_sample
    for each row execute function sample_stays();

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

create function draw_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (to_jsonb(old) - array['reviewed_by', 'second_reviewed_by'])
            <> (to_jsonb(new) - array['reviewed_by', 'second_reviewed_by']) then
        raise exception 'What was drawn may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger draw_stays before update or delete on report_draw
    for each row execute function draw_stays();

-- For others: where a group has bought.
create view accountability_purchase as
    select r.case_id, e.vendor from expense_line e join report r on r.id = e.report_id;
