-- For others: the marks of fraud on each version of a report, with the digest that the fact of its review tells.
create view accountability_fraud as
    select r.case_id, r.version, min(f.marked_by) as marked_by,
        row_digest(r.id::text, string_agg(f.mark, ',' order by f.mark collate "C"), min(f.words)) as digest
    from report r join fraud_mark f on f.report_id = r.id group by r.id;
