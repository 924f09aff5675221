-- What was said when a case was judged last, for whoever shows why it does not go on.
create view selection_last_word as
    select distinct on (case_id) case_id, verdict, note from selection_judgement order by case_id, round desc;
