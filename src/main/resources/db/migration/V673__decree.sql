-- An amendment decree says who leaves the recipients of a list and who comes from its reserve in their place.
alter table recipient_decree
    add column amends uuid references recipient_decree (id),
    add column leaving int not null default 0 check (leaving >= 0),
    drop constraint recipient_decree_groups_check,
    drop constraint recipient_decree_amount_check,
    add constraint recipient_decree_names_somebody check (groups >= 1 or amends is not null and groups = 0 and leaving >= 1),
    add constraint recipient_decree_sum check (amount >= 0 and (amount > 0) = (groups > 0)),
    add constraint recipient_decree_leavers check (leaving = 0 or amends is not null);
comment on column recipient_decree.amends is 'the decree of the list that this one changes; null for the decree of the list itself';

-- One decree of a list, and one amendment at a time.
drop index recipient_decree_one_of_list;
create unique index recipient_decree_one_of_list on recipient_decree (phase_id, list) where state <> 'WITHDRAWN' and amends is null;
create unique index recipient_decree_one_amendment on recipient_decree (phase_id, list)
    where state not in ('WITHDRAWN', 'SETTLED') and amends is not null;

-- Who leaves, as it was when the amendment was drawn up.
create table recipient_decree_leaver (
    decree_id    uuid        not null references recipient_decree (id) deferrable initially deferred,
    position     int         not null check (position >= 1),
    case_id      uuid        not null references aid_group (id),
    group_number text        not null,
    name         text        not null,
    regency      text        not null,
    village      text        not null,
    amount       numeric(15) not null check (amount > 0),
    ground       text        not null check (ground in ('WITHDRAWAL', 'DISSOLUTION', 'SUSPENSION', 'TRANSFER', 'REJECTION', 'ABSENCE')),
    primary key (decree_id, position),
    unique (decree_id, case_id)
);
create index recipient_decree_leaver_case on recipient_decree_leaver (case_id);
create trigger recipient_decree_leaver_stays before insert or update or delete on recipient_decree_leaver
    for each row execute function recipient_decree_row_stays();
