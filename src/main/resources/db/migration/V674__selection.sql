-- What was said when a case was judged last, for whoever shows why it does not go on.
create view selection_last_word as
    select distinct on (case_id) case_id, verdict, note, judged_by = 'rule:year-end' as at_year_end
    from selection_judgement order by case_id, round desc;
