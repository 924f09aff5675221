-- Many invented cases for reading plans, by plain inserts: set scale.cases before. They are of ten years with three phases
-- each, and the older ones are closed; East Java has most. Triggers and references are not asked.
set session_replication_role = replica;
set synchronous_commit = off;

insert into programme_year
select (jsonb_populate_record(y, jsonb_build_object('year', n))).* from programme_year y, generate_series(2020, 2029) n
where y.year = 2023 and n <> 2023;
insert into phase
select (jsonb_populate_record(f, jsonb_build_object('id', md5(n || '/' || f.ordinal)::uuid, 'year', n))).*
from phase f, generate_series(2020, 2029) n where f.year = 2023 and n <> 2023;

create temporary table place as
select row_number() over () - 1 as n, province || lpad(regency::text, 2, '0') as regency
from unnest(array['11', '12', '13', '16', '18', '31', '32', '33', '34', '35', '51', '61', '64', '71', '73', '81', '91', '94'])
    as province, generate_series(1, 25) as regency
union all
select 450 + row_number() over () - 1, '35' || lpad((1 + n % 29)::text, 2, '0') from generate_series(0, 149) n;

insert into account (id, login, name, secret, created_at)
select md5('m' || i)::uuid::text, 'pendamping.' || i, 'Pendamping ' || i || ' Contoh', 'x', timestamp '2023-01-01'
from generate_series(1, current_setting('scale.cases')::int / 20) i;
insert into account_duty (account_id, duty) select id, 'MENTOR' from account where login like 'pendamping.%';
insert into account_region (account_id, region)
select a.id, p.regency from (select id, row_number() over () as i from account where login like 'pendamping.%') a
join place p on p.n = a.i % 600;
insert into mentor (id, account_id, nik_sealed, nik_fingerprint, name, birth_date, education, regency, phone_sealed, type,
    letter_number, serves_from, serves_until, capacity, status, enrolled_at)
select a.id::uuid, a.id, '', decode(md5(a.login), 'hex'), a.name, '1990-01-01', 'S1', r.region, '', 'TKS', 'ST', '2023-01-01',
    '2023-12-31', 20, 'ASSIGNED', a.created_at
from account a join account_region r on r.account_id = a.id where a.login like 'pendamping.%';

insert into aid_group (id, number, name, programme_year, phase_id, business_type, regency, district, village, hamlet, address,
    formed_on, title, summary, requested, status, content, registered_by, registered_at)
select md5('g' || i)::uuid, 'TKM-' || f.year || '-' || p.regency || '-' || lpad((i % 100000)::text, 5, '0'),
    (array['Anyaman', 'Batik', 'Kopi', 'Tempe', 'Bengkel', 'Jamur', 'Lele', 'Kerupuk'])[1 + i % 8] || ' '
        || (array['Lestari', 'Bambu Lestari', 'Maju', 'Bersama', 'Jaya', 'Abadi'])[1 + i / 8 % 6] || ' ' || i,
    f.year, f.id, '10311', p.regency, 'Contoh', p.regency || lpad((i % 4000)::text, 6, '0'), 'Dusun ' || i % 3, 'Jalan Contoh',
    '2023-01-01', 'Usaha', 'Usaha', 20000000, case when i % 20 > 2 then 'CLOSED' when i % 3 = 0 then 'REJECTED' else 'AIDED' end,
    '', 'scale', make_date(f.year, 3, 1) + i % 99 * interval '1 day'
from generate_series(1, current_setting('scale.cases')::int) i
join place p on p.n = abs(hashtext('p' || i)) % 600
join (select *, row_number() over (order by year, ordinal) - 1 as n from phase) f on f.n = i % 30;

create temporary table scaled as
select id, number, name, regency, phase_id, programme_year as year, status, registered_at, substring(name from '\d+$')::int as i
from aid_group where registered_by = 'scale';

insert into aid_case (case_id, programme_year, regency, stage, outcome, opened_at, closed_at)
select id, year, regency, (array['selection', 'mentor-assignment', 'disbursement', 'accountability'])[1 + i % 4],
    case status when 'CLOSED' then 'closed' when 'REJECTED' then 'rejected' end, registered_at,
    case when status <> 'AIDED' then registered_at + interval '100 days' end
from scaled;
insert into member (id, case_id, position, name, nik_fingerprint, nik_sealed, phone_fingerprint, phone_sealed, birth_date, gender,
    role, employment, occupation, disability, student, joined_on)
select gen_random_uuid(), id, 1, 'Anggota ' || i, decode(md5('n' || i), 'hex'), '', decode(md5('t' || i), 'hex'), '',
    '1990-01-01', 'P', 'KETUA', 'MENGANGGUR', 'NONE', false, false, '2023-01-01'
from scaled;
insert into budget_line (id, case_id, position, category, description, quantity, unit, unit_price, amount, prohibited)
select id, id, 1, 'ALAT', 'Alat ' || i % 40, 1, 'unit', 20000000, 20000000, false from scaled;
insert into bank_account (id, case_id, bank_code, number_sealed, number_fingerprint, masked_number, holder, branch, type,
    recorded_at)
select id, id, '002', '', decode(md5('r' || i), 'hex'), '••', 'Contoh', 'Contoh', 'KELOMPOK', registered_at from scaled;

insert into decree (id, type, number, decreed_on, programme_year, signatory, recorded_at)
select md5('d' || i)::uuid, 'PENERIMA', 'SK-' || i, '2023-06-01', 2023, 'x', timestamp '2023-06-01'
from generate_series(1, current_setting('scale.cases')::int / 10) i;
insert into decree_recipient (id, decree_id, decreed_on, case_id, phase_id, amount, state, named_by, named_at)
select id, md5('d' || 1 + i / 10)::uuid, '2023-06-01', id, phase_id, 20000000, 'NAMED', 'ppk.' || i % 40, registered_at from scaled;
insert into selection_judgement (case_id, round, stage, verdict, may_return, rules_version, judged_by, judged_at)
select id, 1, 'SCREENING', 'CLEAR', false, 1, 'rule:screening', registered_at from scaled;
insert into assignment (id, case_id, mentor_id, status, proposed_at, decided_by, letter_number, letter_date, answered_at, starts_on)
select id, id, md5('m' || case when i % 10 = 0 then 1 else 1 + i % (current_setting('scale.cases')::int / 20) end)::uuid,
    case when status = 'CLOSED' then 'COMPLETED' else 'ACCEPTED' end, registered_at, 'x', 'ST', '2023-05-01', registered_at, '2023-05-01'
from scaled;
insert into agreement (case_id, number, date, amount, signed_by) select id, 'PKS-' || i, '2023-06-01', 20000000, 'x' from scaled;
insert into payment (id, case_id, tranche, gross, spp_number, spp_date, fiscal_year, confirmed_on)
select id, id, 1, 20000000, 'SPP-' || i, '2023-06-02', year, make_date(year, 6, 10) + i % 200 from scaled;
insert into account_check (case_id, verdict, evidence, checked_by, checked_at)
select id, 'MATCHED', 'x', 'x', registered_at from scaled;
insert into case_ledger (case_id, disbursed, accepted)
select id, 20000000, case when status = 'CLOSED' then 20000000 else i % 19 * 1000000 end from scaled;
insert into report_deadline (case_id, due_on, flag, in_hand, handed_in_at)
select id, make_date(year, 7, 1) + i % 200, 'NONE', status = 'AIDED' and i % 2 = 0,
    case when status = 'CLOSED' then make_date(year, 7, 20) end
from scaled;
insert into chase_rung (case_id, term, due_on, rung, taken_on, taken_at)
select case_id, 0, due_on, 'FIRST_WARNING', due_on + 1, due_on + 1 from report_deadline where in_hand;

insert into evidence_content (sha256, media_type, width, height, bytes)
select decode(md5('e' || i) || md5('f' || i), 'hex'), 'image/jpeg', 1, 1, 1 from scaled;
insert into evidence (id, subject, sha256, sent_sha256, sent_bytes, kept_by, kept_at)
select id, 'CASE:' || id, decode(md5('e' || i) || md5('f' || i), 'hex'), decode(md5('e' || i) || md5('f' || i), 'hex'), 1, 'x', registered_at
from scaled;
insert into report (id, case_id, version, status, results, closing, compiled_by, compiled_at)
select id, id, 1, case when status = 'CLOSED' then 'ACCEPTED' else (array['COMPILED', 'SUBMITTED', 'REVIEWED'])[1 + i % 3] end, 'x',
    'x', 'x', registered_at
from scaled;
insert into expense_line (id, report_id, line_id, number, budget_line_id, item, spent_on, vendor, quantity, unit, unit_price,
    amount, method)
select id, id, id, 1, id, 'Alat', '2023-08-01', 'Toko ' || case when i % 50 = 0 then 1 else i % 9000 end, 1, 'unit',
    20000000 - i % 1000, 20000000 - i % 1000, 'TUNAI'
from scaled;
insert into receipt (id, expense_line_id, report_id, position, type, number, date, vendor, amount, stamped, evidence)
select id, id, id, 1, 'NOTA', i::text, '2023-08-01', 'Toko ' || i % 9000, 20000000, true, id from scaled;
insert into report_draw (report_id, drawn, seed_known, drawn_at, reviewed_by)
select id, i % 10 = 0, false, registered_at, 'x' from scaled where i % 4 > 1;
insert into budget_change (id, case_id, line_id, old_amount, new_amount, reason, asked_by, asked_at)
select id, id, id, 1, 2, 'x', 'x', registered_at from scaled where i % 5 = 0;
insert into refund (id, case_id, reason, amount, billing_code, ntpn, paid_on, slip, status, recorded_by)
select id, id, 'SISA', 1, lpad(i::text, 15, '0'), lpad(i::text, 16, '0'), '2023-09-01', id, 'RECORDED', 'x'
from scaled where i % 5 = 0;
insert into finding (id, case_id, number, source, category, severity, amount, description, recommendation, owner, due_on, status,
    raised_by, raised_at, regency, province)
select id, id, 1, 'BPK', 'OTHER', (array['LOW', 'MEDIUM', 'HIGH'])[1 + i % 3], 0, 'x', 'x',
    (array['MENTOR', 'MENTOR_COORDINATOR', 'COMMITMENT_OFFICER', 'TREASURER'])[1 + i % 4], make_date(year, 7, 1) + i % 200,
    case when status = 'CLOSED' then 'SETTLED' else (array['OPEN', 'RESPONDED'])[1 + i % 2] end, 'x', registered_at,
    regency, left(regency, 2)
from scaled;
insert into audit_note (case_id, number, words, written_by, written_at) select id, 1, 'x', 'x', registered_at from scaled;
insert into monitoring_visit (case_id, round, status, turnover, workers, visited_on, words, visited_by)
select id, 1, 'ACTIVE', 0, 1, '2024-01-01', 'x', 'x' from scaled where i % 5 = 0;
insert into import_batch (id, file_name, fingerprint, uploaded_by, uploaded_at, state, rows_total, groups_total, done, accepted,
    finished_at)
select id, 'x', '', 'petugas.' || i % 9, registered_at, 'FINISHED', 1, 1, 1, 1, registered_at from scaled where i % 10 = 0;
insert into bulk_batch (id, deed, title, command, duty, filter_labels, filter_values, asked_by, asked_at, total, regencies)
select id, 'x', 'x', '{}', 'TREASURER', '{}', '{}', 'petugas.' || i % 9, registered_at, 1, array[regency]
from scaled where i % 10 = 0;
insert into dead_letter (id, consumer, topic, partition, message_offset, sent_at, case_id, regency, headers, reasons, state,
    set_aside_at, settled_at)
select id, 'inbound', 'x', 1, i, registered_at, id, regency, '', '[]',
    case when i % 100 = 0 then 'OPEN' else 'REPLAYED' end, registered_at, case when i % 100 <> 0 then registered_at end
from scaled where i % 2 = 0;
insert into notice (case_id, account_id, kind, created_at, read_at, event_id)
select id, md5('m' || case when i % 10 = 0 then 1 else i % 5000 end)::uuid::text, 'mentor-asked', registered_at,
    case when i % 3 > 0 then registered_at end, id
from scaled;
insert into notice_delivery (id, account_id, channel, state, not_before, planned_at, sent_at)
select id, md5('m' || 1 + i % 5000)::uuid::text, 'MAIL', 'SENT', registered_at, registered_at, registered_at from scaled;
insert into notice_delivery_item (delivery_id, notice_id) select event_id, id from notice;
insert into phase_export (id, phase_id, format, begun_at, begun_by, case_ids)
select id, phase_id, 'XES', registered_at, 'petugas.' || i % 9, '{}' from scaled where i % 10 = 0;
insert into repair (id, case_id, kind, field, old_value, new_value, reason, asked_by, asked_at)
select id, id, 'CORRECT_DATA', 'name', 'x', 'y', 'x', 'x', registered_at from scaled where i % 1000 = 0;
insert into figures_case (generation, case_id, sequence, last_at, number, programme_year, phase, regency, state, missed, disbursed,
    accepted, returned, written_off, unsupported, registered_at, report_due)
select (select generation from figures_shown), id, 1, registered_at, number, year, 1 + i % 3, regency, 'accountability', 0,
    20000000, 1000000, 0, 0, 0, registered_at, make_date(year, 7, 1) + i % 200
from scaled;

insert into journal (event_id, subject_kind, subject_id, sequence, type, schema_version, data, actor, duty, occurred_at,
    previous_hash, hash)
select gen_random_uuid(), 'CASE', id, s, (array['group-registered', 'report-judged'])[s], 1,
    (array['{}', '{"version": 1, "result": "ACCEPT"}'])[s]::jsonb, 'petugas.' || i % 90, 'VERIFIER', registered_at, sha256('x'),
    sha256('x')
from scaled, generate_series(1, 2) s;
insert into journal_head (subject_kind, subject_id, sequence, hash) select 'CASE', id, 2, sha256('x') from scaled;
insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, state_)
select id, id, 'CASE:' || id, 'group-lifecycle', 'x', registered_at, 'ACTIVE' from scaled;
insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, act_id_,
    act_name_, act_type_, start_time_, end_time_, sequence_counter_)
select id, 'group-lifecycle', 'x', id, id, id, 'verify-administration', 'x', 'userTask', registered_at, null, 1 from scaled;
