-- The same of the last day to pay the remainder back.
alter table case_ledger
    add column refund_begun_on date,
    add column refund_days int check (refund_days >= 0),
    add column refund_pause_days int check (refund_pause_days >= 0);
update case_ledger l set refund_begun_on = b.begun, refund_days = l.refund_due - b.begun, refund_pause_days = 0
from (select l.case_id, least(l.refund_due, g.clock_stopped_on, (region_days(g.regency, now()))[1]) as begun
      from case_ledger l join aid_group g on g.id = l.case_id where l.refund_due is not null) b
where b.case_id = l.case_id;
alter table case_ledger add constraint case_ledger_refund_term
    check ((refund_due is null) = (refund_begun_on is null) and (refund_due is null) = (refund_days is null)
        and (refund_due is null) = (refund_pause_days is null));
