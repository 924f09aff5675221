-- Since when force majeure that fell holds the clocks of its case no more: they stood still until then.
alter table force_majeure add column dropped_on date;
update force_majeure f set dropped_on = (region_days(b.data ->> 'regency', e.occurred_at))[1]
from (select id, case_id, row_number() over (partition by case_id order by declared_at, from_on) as nth
      from force_majeure where state = 'DROPPED') d
join (select subject_id::uuid as case_id, occurred_at, row_number() over (partition by subject_id order by sequence) as nth
      from journal_entry where subject_kind = 'CASE' and type = 'force-majeure-dropped') e using (case_id, nth)
join journal_entry b on b.subject_kind = 'CASE' and b.subject_id = d.case_id::text and b.sequence = 1
where f.id = d.id;
