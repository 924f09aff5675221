-- The last date after the referral to the inspectorate: 28 days later the aid is to be declared unaccounted for.

alter table chase_rung
    drop constraint chase_rung_rung_check,
    add constraint chase_rung_rung_check check (rung in ('FIRST_REMINDER', 'SECOND_REMINDER', 'LAST_REMINDER',
        'FIRST_WARNING', 'SECOND_WARNING', 'THIRD_WARNING', 'REFERRAL', 'LAST_DATE'));
alter table report_rung
    drop constraint report_rung_rung_check,
    add constraint report_rung_rung_check check (rung in ('FIRST_REMINDER', 'SECOND_REMINDER', 'LAST_REMINDER',
        'FIRST_WARNING', 'SECOND_WARNING', 'THIRD_WARNING', 'REFERRAL', 'LAST_DATE'));

insert into report_rung (year, rung, days) values (2023, 'LAST_DATE', 70);
insert into step_deadline (year, step, working_days) values (2023, 'declare-unaccounted', 5);
