-- For others: what groups have bought, line by line, and by which receipts; also found by thing, day, amount and number.
create or replace view accountability_purchase as
    select r.case_id, e.vendor, r.version, e.id, e.number, e.item, e.spent_on, e.amount
    from expense_line e join report r on r.id = e.report_id;

create view accountability_receipt as
    select r.case_id, t.expense_line_id, lower(t.number) as number
    from receipt t join report r on r.id = t.report_id;

create index expense_line_item_words on expense_line using gin (to_tsvector('simple', item));
create index expense_line_spent_on on expense_line (spent_on);
create index expense_line_amount on expense_line (amount);
create index receipt_number on receipt (lower(number));
