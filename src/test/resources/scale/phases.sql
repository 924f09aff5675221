-- Lists, decrees and inductions for the cases of cases.sql: every phase has a frozen list of all its groups
-- and a decree of those that it selects, and every regency two inductions of each phase, one of them with its roll called.
set session_replication_role = replica;
create temporary table listed as
select id, number, name, regency, phase_id, programme_year as year, registered_at, substring(name from '\d+$')::int as i,
    row_number() over (partition by phase_id order by number, id) as place, count(*) over (partition by phase_id) as groups
from aid_group where registered_by = 'scale';

insert into nominative_list (phase_id, number, state, places, money, reserves, weights, returns_allowed, groups, selected, reserve,
    drawn_by, drawn_at, decided_by, decided_at, digest)
select phase_id, 1, 'FROZEN', groups, groups * 20000000, groups, '{3000,2500,1500,1500,1500}', 2, groups, groups * 8 / 10, groups / 10,
    'x', timestamp '2023-07-01', 'y', timestamp '2023-07-02', substr(repeat(md5('l') || '-', 8), 1, 8) || repeat('-00000000', 7)
from listed group by phase_id, groups;
insert into nominative_place (phase_id, list, case_id, place, computed, placement, amount, points, score, risk, met, members,
    neighbours, returns, disability, chair_gender, regency, registered_at)
select phase_id, 1, id, place, place,
    case when place <= groups * 8 / 10 then 'SELECTED' when place <= groups * 9 / 10 then 'RESERVE' else 'NOT_SELECTED' end,
    20000000, '{100,100,100,100,100}', 500, i % 100, 10, 10, 1, 0, false, 'P', regency, registered_at
from listed;
insert into recipient_decree (id, phase_id, ordinal, list, number, decreed_on, programme_year, state, groups, amount, frozen_by,
    drawn_by, drawn_at, answered_by, answered_at, ratified_on, digest)
select md5('rd' || phase_id)::uuid, phase_id, 1, 1, 'SK/' || phase_id, make_date(year, 7, 3), year, 'SETTLED', groups * 8 / 10,
    groups * 8 / 10 * 20000000, 'y', 'y', make_date(year, 7, 3), 'z', make_date(year, 7, 4), make_date(year, 7, 4),
    substr(md5('d'), 1, 8) || repeat('-00000000', 7)
from listed group by phase_id, year, groups;
insert into recipient_decree_row (decree_id, position, case_id, group_number, name, regency, village, members, amount)
select md5('rd' || phase_id)::uuid, place, id, number, name, regency, regency || '000001', 10, 20000000
from listed where place <= groups * 8 / 10;
insert into induction_session (phase_id, number, regency, held_on, place, capacity, planned_by, planned_at, recorded)
select phase_id, 2 * row_number() over (partition by phase_id order by regency) - second, regency, make_date(year, 8, 1 + second), 'Balai', 500, 'x',
    make_date(year, 7, 20), second = 0
from (select distinct phase_id, year, regency from listed) r, generate_series(0, 1) second;
insert into induction_invitation (phase_id, session, case_id, attendance, absences, missed)
select s.phase_id, s.number, l.id, case when l.i % 9 = 0 then 'ABSENT' else 'PRESENT' end, (l.i % 9 = 0)::int, false
from listed l join induction_session s on s.phase_id = l.phase_id and s.regency = l.regency and s.recorded
where l.place <= l.groups * 8 / 10 and l.i % 4 > 0;
