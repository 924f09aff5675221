-- What the end of the year decides needs no words; who has judged says it.
alter table selection_judgement
    drop constraint selection_judgement_check4,
    add constraint selection_judgement_says_why check (stage = 'SCREENING' or note is not null
        or verdict in ('PASSED', 'APPROVED', 'RATIFIED') or judged_by = 'rule:year-end');
