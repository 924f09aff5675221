-- A mentor may leave a group: why, since when, by whom, and the note for the one who follows.

alter table assignment
    add column place    bigint generated always as identity,
    add column left_as  text check (left_as in
        ('REPLACED', 'ENDED', 'SUSPENDED', 'RESIGNED', 'DIED', 'LETTER_EXPIRED', 'ACCOUNT_CLOSED')),
    add column ended_at timestamptz,
    add column ended_by text,
    add column note     text check (char_length(note) between 1 and 4000),
    add column noted_at timestamptz,
    add check (note !~ '[0-9]{16}'),
    add check ((note is null) = (noted_at is null)),
    add check ((left_as is null) = (ended_at is null) and (left_as is null) = (ended_by is null)),
    add check (left_as is null or status = 'ENDED' and starts_on is not null and ends_on is not null);

comment on column assignment.place is 'in which order assignments were made, also within one moment';
comment on column assignment.left_as is 'why the mentor left the group after having walked beside it';
comment on column assignment.note is 'where the group stood, for the mentor who follows';

create or replace view mentoring_assignment as
    select case_id, mentor_id from assignment where status in ('ACCEPTED', 'COMPLETED') or left_as is not null;

insert into step_deadline (year, step, working_days) values (2023, 'name-successor', 5), (2023, 'write-handover', 5);
