-- Many open tasks of the cases of cases.sql, for scale.tasks of them: set both before. Steps and duties as the models have them;
-- a seventh is barred for one officer, one of a hundred taken up, those of mentors are given to one each.
insert into work_item (task_id, subject_kind, subject_id, step, duty, assignee, barred, taken_by, taken_at, number, name, regency,
    province, programme_year, phase, amount, opened_at, due_on)
select 'scale-' || i, 'CASE', g.id, s.step, s.duty, case when s.duty = 'MENTOR' then a.mentor_id::text end,
    case when i % 7 = 0 then 'petugas.' || i % 9 end,
    case when i % 100 = 0 then 'petugas.' || i % 9 end, case when i % 100 = 0 then timestamp '2023-07-01' end,
    g.number, g.name, g.regency, left(g.regency, 2), g.programme_year, 1 + i % 3, 20000000, timestamp '2023-07-01',
    date '2023-06-01' + (hashtext(i::text) & 127)
from (select i, current_setting('scale.cases')::int as cases from generate_series(1, current_setting('scale.tasks')::int) i) i
join aid_group g on g.id = md5('g' || 1 + i.i % cases)::uuid
join assignment a on a.case_id = g.id
join (select row_number() over () - 1 as n, step, duty from (values
    ('verify-administration', 'VERIFIER'), ('verify-field', 'VERIFIER'), ('decide-recipient', 'COMMITMENT_OFFICER'),
    ('sign-agreement', 'COMMITMENT_OFFICER'), ('request-payment', 'COMMITMENT_OFFICER'), ('accept-report', 'COMMITMENT_OFFICER'),
    ('ratify-decree', 'BUDGET_AUTHORITY'), ('order-payment', 'PAYMENT_OFFICER'), ('check-account', 'TREASURER'),
    ('review-report', 'REPORT_REVIEWER'), ('compile-report', 'MENTOR'), ('decide-mentor', 'MENTOR_COORDINATOR')) v (step, duty)) s
    on s.n = (i.i + i.i / cases) % 12;
insert into work_subject (subject_kind, subject_id, number, name)
select distinct on (subject_kind, subject_id) subject_kind, subject_id, number, name from work_item where task_id like 'scale-%';
