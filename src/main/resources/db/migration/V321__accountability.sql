-- What each group says it paid for a planned item, of its latest report: prices are compared with the latest ones of the same
-- item in the same province, however many there are.
create table price_paid (
    expense_line_id uuid primary key references expense_line (id),
    case_id uuid not null references aid_group (id),
    province text not null check (province ~ '^\d{2}$'),
    item text not null,
    unit text not null,
    unit_price numeric(15, 0) not null check (unit_price > 0),
    reported_at timestamptz not null
);
create index price_paid_alike on price_paid (province, item, unit, reported_at desc) include (case_id, unit_price);
create index price_paid_case on price_paid (case_id);

insert into price_paid (expense_line_id, case_id, province, item, unit, unit_price, reported_at)
select l.id, r.case_id, left(g.regency, 2), lower(b.description), lower(l.unit), l.unit_price, r.compiled_at
from expense_line l
join report r on r.id = l.report_id
join group_card g on g.case_id = r.case_id
join group_budget_line b on b.id = l.budget_line_id
where r.version = (select max(version) from report where case_id = r.case_id);
