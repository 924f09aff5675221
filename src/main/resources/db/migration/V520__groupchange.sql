-- A group splits: several members go together, who stays keeps account, goods and the duty to account for the aid.
alter table group_change drop constraint group_change_kind_check;
alter table group_change add constraint group_change_kind_check
    check (kind in ('LEFT', 'REPLACED', 'SPLIT', 'CHAIR', 'DISSOLVED'));

create table group_change_leaver (
    change_id uuid not null references group_change (id),
    member_id uuid not null references member (id),
    primary key (change_id, member_id)
);
