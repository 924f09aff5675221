-- A group may be taken out of its decree after it was ratified, when it will not be paid; who ratified it stays on record.
alter table decree_recipient
    drop constraint decree_recipient_check,
    drop constraint decree_recipient_check1,
    add constraint decree_recipient_ratified
        check ((ratified_on is null) = (ratified_by is null) and (state <> 'RATIFIED' or ratified_on is not null)
            and (state <> 'NAMED' or ratified_on is null));
