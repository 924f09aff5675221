-- A finding lies where its case lies, so that what an officer's lists and counts cost does not grow with those of other provinces.
alter table finding add column regency text, add column province text;
alter table finding disable trigger user;
update finding f set regency = g.regency, province = left(g.regency, 2) from group_card g where g.case_id = f.case_id;
alter table finding enable trigger user;
alter table finding alter column regency set not null, alter column province set not null;

create function finding_is_placed() returns trigger language plpgsql as $$
begin
    select g.regency, left(g.regency, 2) into new.regency, new.province from group_card g where g.case_id = new.case_id;
    return new;
end $$;
create trigger finding_is_placed before insert on finding
    for each row execute function finding_is_placed();

create index finding_province on finding (province, due_on, id);
create index finding_regency on finding (regency, due_on, id);
drop index finding_open;
create index finding_open on finding (owner, due_on, id) where status not in ('SETTLED', 'NOT_ACTIONABLE');
create index finding_open_province on finding (province, due_on, id) where status not in ('SETTLED', 'NOT_ACTIONABLE');
create index finding_open_regency on finding (regency, due_on, id) where status not in ('SETTLED', 'NOT_ACTIONABLE');
