-- How the last day to pay by an order came about: since when, in how many days, and on how many more the clocks stood still.
-- Of orders from before, what is left of their time begins with this.
alter table recovery
    add column pay_begun_on date,
    add column pay_days int check (pay_days >= 0),
    add column pay_pause_days int not null default 0 check (pay_pause_days >= 0);
update recovery r set pay_begun_on = b.begun, pay_days = r.pay_by - b.begun
from (select r.id, least(r.pay_by, g.clock_stopped_on, (region_days(g.regency, now()))[1]) as begun
      from recovery r join aid_group g on g.id = r.case_id) b
where b.id = r.id;
alter table recovery alter column pay_begun_on set not null, alter column pay_days set not null;
