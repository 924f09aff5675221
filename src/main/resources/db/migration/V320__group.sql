-- What lists ask of many cases: a piece of a name or number, a village whatever the year, a province, a phase.
create extension if not exists pg_trgm;
create index aid_group_sought on aid_group using gin (name gin_trgm_ops, number gin_trgm_ops);
drop index aid_group_village;
create index aid_group_village on aid_group (village, programme_year);
create index aid_group_province on aid_group (left(regency, 2));
create index aid_group_phase on aid_group (phase_id);
