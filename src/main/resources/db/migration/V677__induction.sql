-- Inductions: when and where groups of a regency are told what the aid asks of them, who was asked to come, and who came.
create table induction_session (
    phase_id   uuid        not null references phase (id),
    number     int         not null check (number >= 1),
    regency    text        not null,
    held_on    date        not null,
    place      text        not null check (char_length(place) between 1 and 200),
    capacity   int         not null check (capacity >= 1),
    planned_by text        not null,
    planned_at timestamptz not null,
    recorded   boolean     not null default false,
    primary key (phase_id, number)
);
create index induction_session_day on induction_session (held_on desc, regency);

create table induction_invitation (
    phase_id   uuid    not null,
    session    int     not null,
    case_id    uuid    not null references aid_group (id),
    attendance text check (attendance in ('PRESENT', 'ABSENT', 'LEFT')),
    absences   int     not null default 0 check (absences >= 0),
    missed     boolean not null default false check (not missed or attendance = 'ABSENT'),
    primary key (phase_id, session, case_id),
    foreign key (phase_id, session) references induction_session (phase_id, number)
);
create unique index induction_invitation_open on induction_invitation (case_id) where attendance is null;
create unique index induction_invitation_once on induction_invitation (case_id) where attendance = 'PRESENT';
create index induction_invitation_case on induction_invitation (case_id);
create index induction_invitation_missed on induction_invitation (case_id) where missed;

comment on column induction_invitation.absences is 'how often the group was absent so far, this time included';
comment on column induction_invitation.missed is 'as often as the programme year bears: it is replaced';
comment on column induction_invitation.attendance is 'LEFT: the group was no recipient any more on that day';

-- Who has stayed away for the last time, for the decree that replaces them.
create view induction_missed as select case_id from induction_invitation where missed;
