-- For others: who compiled a report, and when.
create or replace view accountability_spent as
    select r.case_id, r.version, coalesce((select sum(l.amount) from expense_line l where l.report_id = r.id), 0) as spent,
        r.compiled_by, r.compiled_at
    from report r;
