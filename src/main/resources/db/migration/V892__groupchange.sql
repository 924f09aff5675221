-- In which order rows came, also when two came at one moment.
alter table group_change add column place bigint;
update group_change r set place = o.nth
from (select id, row_number() over (order by announced_at, decided_on, id) as nth from group_change) o where o.id = r.id;
alter table group_change alter column place set not null;
alter table group_change alter column place add generated always as identity;
select setval(pg_get_serial_sequence('group_change', 'place'), coalesce(max(place), 0) + 1, false) from group_change;
