-- The edition of the programme year under which a group was registered; it stays, whatever later editions say.
alter table aid_group add column programme_version integer not null default 1 check (programme_version > 0);

comment on column aid_group.programme_version is 'edition of the programme year that holds for the case';
