-- For others: lines of each version of a report, with the digest by which its fact names each of them.
create view accountability_line_row as
    select r.case_id, r.version, l.number, l.item, l.vendor, l.quantity, l.unit, l.amount, d.digest
    from report r join expense_line l on l.report_id = r.id
    join accountability_digest d on d.case_id = r.case_id and d.version = r.version and d.place = l.number + 2;

-- What the review of each version has said of its lines.
create view accountability_verdicts as
    select r.case_id, r.version,
        coalesce(sum(l.amount) filter (where l.verdict = 'ACCEPTED'), 0) as accepted,
        coalesce(sum(l.amount) filter (where l.verdict = 'REJECTED'), 0) as rejected
    from report r join expense_line l on l.report_id = r.id group by r.case_id, r.version;
