-- By which decree a group is named, and whether it is a recipient by it.
create view selection_named as
    select r.case_id, d.number, r.state = 'RATIFIED' as ratified
    from decree_recipient r join decree d on d.id = r.decree_id
    where r.state <> 'WITHDRAWN';
