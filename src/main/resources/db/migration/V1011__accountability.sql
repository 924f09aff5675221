-- For the check of the record: what the review of each version has said of its lines, why, and in which words.
create or replace view accountability_verdicts as
    select r.case_id, r.version,
        coalesce(sum(l.amount) filter (where l.verdict = 'ACCEPTED'), 0) as accepted,
        coalesce(sum(l.amount) filter (where l.verdict = 'REJECTED'), 0) as rejected,
        row_digest(string_agg(row_digest(l.line_id::text, l.verdict, l.reason, l.words), ',' order by l.number)) as digest
    from report r join expense_line l on l.report_id = r.id group by r.case_id, r.version;
