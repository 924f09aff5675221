-- What a compiled version says, row by row as digests, in the order in which its fact keeps them: chapters, annex, lines with
-- their receipts.
create view accountability_digest as
    select r.case_id, r.version, 1::bigint as place, 'report.chapters' as field,
        row_digest(r.introduction, r.plan, r.results, r.problems, r.solutions, r.closing) as digest
    from report r
    union all
    select r.case_id, r.version, 2, 'report.annex', row_digest(
        (select string_agg(row_digest(a.number::text, a.name, a.quantity::text, a.condition, a.holder, a.location), ','
            order by a.number) from report_asset a where a.report_id = r.id),
        (select string_agg(row_digest(p.number::text, p.moment, p.caption, p.evidence::text), ','
            order by p.number) from report_photo p where p.report_id = r.id),
        (select string_agg(row_digest(s.signatory, s.evidence::text), ',' order by s.signatory)
            from report_signature s where s.report_id = r.id))
    from report r
    union all
    select r.case_id, r.version, l.number + 2, 'expense_line.' || l.number, row_digest(
        l.line_id::text, l.number::text, l.budget_line_id::text, l.item, l.spent_on::text, l.vendor,
        trim_scale(l.quantity)::text, l.unit, l.unit_price::text, l.amount::text, l.method, l.carried::text,
        (select string_agg(row_digest(c.type, c.number, c.date::text, c.vendor, c.amount::text, c.stamped::text,
            c.evidence::text), ',' order by c.position)
            from receipt c where c.expense_line_id = l.id))
    from report r join expense_line l on l.report_id = r.id;

-- What each version says that was spent.
create view accountability_spent as
    select r.case_id, r.version, coalesce((select sum(l.amount) from expense_line l where l.report_id = r.id), 0) as spent
    from report r;
