-- Tasks of cases that stand still when this comes.
update work_item w set stands_still_since = coalesce(g.suspended_at, g.clock_stopped_on::timestamptz)
from aid_group g
where w.subject_kind = 'CASE' and w.subject_id::uuid = g.id and g.clock_stopped_on is not null and w.duty <> 'AUDITOR';
