-- A phase promises places as it promises money: the row that every promise must pass counts both, so that neither two decrees at
-- the same moment nor a lowered quota leave more groups named than there are places.
alter table phase_commitment
    add column quota int,
    add column named int not null default 0 check (named >= 0);
update phase_commitment c
set quota = p.group_quota,
    named = (select count(*) from decree_recipient r where r.phase_id = c.phase_id and r.state <> 'WITHDRAWN')
from phase p where p.id = c.phase_id;
alter table phase_commitment
    alter column quota set not null,
    add foreign key (phase_id, quota) references phase (id, group_quota) on update cascade on delete cascade,
    add constraint phase_quota_kept check (named <= quota);

create or replace function phase_opens_commitment() returns trigger language plpgsql as $$
begin
    insert into phase_commitment (phase_id, ceiling, quota) values (new.id, new.ceiling, new.group_quota);
    return null;
end $$;

create or replace function decree_commits() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.state <> 'WITHDRAWN' then
        update phase_commitment set committed = committed - old.amount, named = named - 1 where phase_id = old.phase_id;
    end if;
    if tg_op <> 'DELETE' and new.state <> 'WITHDRAWN' then
        update phase_commitment set committed = committed + new.amount, named = named + 1 where phase_id = new.phase_id;
    end if;
    return null;
end $$;

create or replace view selection_promise as
    select phase_id, committed, named from phase_commitment;
