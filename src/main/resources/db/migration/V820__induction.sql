-- Who was put on record as absent by mistake need not come to the session to which it was asked because of that.
alter table induction_invitation drop constraint induction_invitation_attendance_check;
alter table induction_invitation add constraint induction_invitation_attendance_check
    check (attendance in ('PRESENT', 'ABSENT', 'LEFT', 'EXCUSED'));
comment on column induction_invitation.attendance is
    'LEFT: the group was no recipient any more on that day; EXCUSED: it had come before, as was put right later';
