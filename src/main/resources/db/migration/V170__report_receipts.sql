-- A line has an id of its own that stays through the versions, says what was bought, and may have several receipts.
-- A receipt counts when its picture is there; those handed in before pictures were asked for count as they did.
alter table expense_line
    add column line_id uuid,
    add column item text check (length(item) between 1 and 100),
    add column unit text check (length(unit) between 1 and 30);
alter table receipt
    add column position integer not null default 1 check (position > 0),
    add column stamped boolean not null default false,
    add column evidence uuid,
    add column supports boolean not null default true,
    drop constraint receipt_expense_line_id_key;

alter table expense_line disable trigger expense_line_stays;
update expense_line l set
    line_id = l.id,
    item = left(b.description, 100),
    unit = left(b.unit, 30)
from budget_line b where b.id = l.budget_line_id;
alter table expense_line enable trigger expense_line_stays;

alter table expense_line
    alter column line_id set not null,
    alter column item set not null,
    alter column unit set not null,
    add unique (report_id, line_id);
alter table receipt
    alter column position drop default,
    alter column stamped drop default,
    alter column supports drop default;
create index receipt_line on receipt (expense_line_id);
create index receipt_evidence on receipt (evidence) where evidence is not null;

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

create table report_photo (
    report_id uuid not null references report (id),
    number integer not null check (number > 0),
    moment text not null check (moment in ('BEFORE', 'DURING', 'AFTER')),
    caption text check (length(caption) <= 200),
    evidence uuid not null,
    primary key (report_id, number)
);

-- Who signed that they answer for the report, and the picture of the paper.
create table report_signature (
    report_id uuid not null references report (id),
    signatory text not null check (signatory in ('CHAIR', 'TREASURER')),
    evidence uuid,
    primary key (report_id, signatory)
);

create or replace function report_content_stays() returns trigger language plpgsql as $$
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

create trigger report_asset_stays before insert or update or delete on report_asset
    for each row execute function report_content_stays();
create trigger report_photo_stays before insert or update or delete on report_photo
    for each row execute function report_content_stays();
create trigger report_signature_stays before insert or update or delete on report_signature
    for each row execute function report_content_stays();
