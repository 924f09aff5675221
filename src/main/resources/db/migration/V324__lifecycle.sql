-- Open tasks that nobody was given lie in lanes: a duty, a step and a phase, in the country, a province or a regency. Each
-- lane is in the order of the list, so that a page of it is the beginning of some lanes put together.
alter table work_item add column phase_key integer not null generated always as (coalesce(phase, 0)) stored;
drop index work_item_duty;
drop index work_item_taken;
create index work_item_lane on work_item (duty, step, phase_key, due_on, id) where assignee is null;
create index work_item_lane_province on work_item (duty, step, phase_key, province, due_on, id) where assignee is null;
create index work_item_lane_regency on work_item (duty, step, phase_key, regency, due_on, id) where assignee is null;
create index work_item_regency on work_item (duty, regency) where assignee is null;
create index work_item_taken on work_item (taken_by, due_on, id) where taken_by is not null;
create index work_item_team on work_item (duty, due_on, id);
create index work_item_due on work_item (due_on);

-- The subjects that tasks were opened for, to be found by a piece of name or number: once each, not once for every task.
create table work_subject (
    subject_kind text not null,
    subject_id text not null,
    number text not null,
    name text not null,
    primary key (subject_kind, subject_id)
);
create index work_subject_sought on work_subject using gin (name gin_trgm_ops, number gin_trgm_ops);
insert into work_subject (subject_kind, subject_id, number, name)
select distinct on (subject_kind, subject_id) subject_kind, subject_id, number, name from work_item;
