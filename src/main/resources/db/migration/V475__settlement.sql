-- What a group has lost may be given up without a recovery, by two people as ever.
alter table write_off
    drop constraint write_off_case_id_fkey,
    add constraint write_off_case_id_fkey foreign key (case_id) references aid_group (id);
