-- What the verification team looked at on a visit, each as question=answer, and which members told it that they agree, by
-- their positions. Visits that were recorded by an earlier release have neither.
alter table selection_judgement
    add column checklist text[],
    add column agreed int[],
    add constraint selection_judgement_looked check (num_nonnulls(checklist, agreed) in (0, 2)
        and (stage = 'FIELD' or checklist is null));
