-- The quota of a phase is carried over to what is promised of it, as its ceiling is.
alter table phase add constraint phase_quota unique (id, group_quota);
