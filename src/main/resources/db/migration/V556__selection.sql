-- How much care a group asks for, by parts, and who has to look at it therefore; older screenings lack both.
alter table selection_judgement
    add column approval text check (approval in ('BASIC', 'SECOND', 'FULL')),
    add column risk_parts text[],
    add constraint selection_judgement_risk check ((approval is null) = (risk_parts is null));
