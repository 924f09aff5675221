-- Digests of reports and their lines as before, each as one expression.
create or replace view accountability_digest as
    select r.case_id, r.version, 1::bigint as place, 'report.chapters' as field,
        words_digest(field_word(r.introduction) || ',' || field_word(r.plan) || ',' || field_word(r.results) || ','
            || field_word(r.problems) || ',' || field_word(r.solutions) || ',' || field_word(r.closing)) as digest
    from report r
    union all
    select r.case_id, r.version, 2, 'report.annex',
        words_digest(field_word(a.rows) || ',' || field_word(p.rows) || ',' || field_word(s.rows))
    from report r,
        lateral (select string_agg(words_digest(field_word(a.number::text) || ',' || field_word(a.name) || ',' || field_word(a.quantity::text)
            || ',' || field_word(a.condition) || ',' || field_word(a.holder) || ',' || field_word(a.location)), ',' order by a.number) as rows
            from report_asset a where a.report_id = r.id) a,
        lateral (select string_agg(words_digest(field_word(p.number::text) || ',' || field_word(p.moment) || ',' || field_word(p.caption)
            || ',' || field_word(p.evidence::text)), ',' order by p.number) as rows
            from report_photo p where p.report_id = r.id) p,
        lateral (select string_agg(words_digest(field_word(s.signatory) || ',' || field_word(s.evidence::text)), ',' order by s.signatory)
            as rows from report_signature s where s.report_id = r.id) s
    union all
    select r.case_id, r.version, l.number + 2, 'expense_line.' || l.number,
        words_digest(field_word(l.line_id::text) || ',' || field_word(l.number::text) || ',' || field_word(l.budget_line_id::text) || ','
            || field_word(l.item) || ',' || field_word(l.spent_on::text) || ',' || field_word(l.vendor) || ','
            || field_word(trim_scale(l.quantity)::text) || ',' || field_word(l.unit) || ',' || field_word(l.unit_price::text) || ','
            || field_word(l.amount::text) || ',' || field_word(l.method) || ',' || field_word(l.carried::text) || ',' || field_word(c.rows))
    from report r join expense_line l on l.report_id = r.id,
        lateral (select string_agg(words_digest(field_word(c.type) || ',' || field_word(c.number) || ',' || field_word(c.date::text) || ','
            || field_word(c.vendor) || ',' || field_word(c.amount::text) || ',' || field_word(c.stamped::text) || ','
            || field_word(c.evidence::text)), ',' order by c.position) as rows
            from receipt c where c.expense_line_id = l.id) c;
