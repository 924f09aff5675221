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
insert into report_demand values (2023, 1, true, 5000000, 5, 21, 2.0, 5);

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

create index expense_line_vendor on expense_line (lower(vendor));
create index expense_line_budget on expense_line (budget_line_id);
create index budget_line_description on budget_line (lower(description));
