-- In which order rows came, also when two came at one moment.
alter table suspension add column place bigint;
update suspension r set place = o.nth
from (select id, row_number() over (order by suspended_at, ended_on, id) as nth from suspension) o where o.id = r.id;
alter table suspension alter column place set not null;
alter table suspension alter column place add generated always as identity;
select setval(pg_get_serial_sequence('suspension', 'place'), coalesce(max(place), 0) + 1, false) from suspension;
