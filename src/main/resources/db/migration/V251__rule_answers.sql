-- What decision tables answered, for the search over all cases.
create index journal_screening on journal ((data ->> 'screening'), subject_id)
    where subject_kind = 'CASE' and type = 'group-screened';
create index journal_readiness on journal ((data ->> 'ready'), subject_id)
    where subject_kind = 'CASE' and type = 'readiness-judged';
create index journal_report_flag on journal ((data ->> 'flag'), subject_id)
    where subject_kind = 'CASE' and type = 'report-due-set';
create index journal_report_result on journal ((data ->> 'result'), subject_id)
    where subject_kind = 'CASE' and type = 'report-judged';
