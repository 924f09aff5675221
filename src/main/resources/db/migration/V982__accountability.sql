-- One index serves the search for the number of a receipt and the look for the same receipt of another group.
drop view accountability_receipt;
create view accountability_receipt as
    select r.case_id, t.expense_line_id, compared_number(t.number) as compared
    from receipt t join report r on r.id = t.report_id;
create index receipt_compared on receipt (compared_number(number), lower(vendor), date);
drop index receipt_identity;
drop index receipt_number;
