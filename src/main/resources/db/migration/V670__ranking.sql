-- Who waits in the reserve of frozen lists, for the decree that calls them.
create view ranking_reserve as
    select p.phase_id, p.list, p.place, p.case_id
    from nominative_place p join nominative_list l on (l.phase_id, l.number) = (p.phase_id, p.list)
    where l.state = 'FROZEN' and p.placement = 'RESERVE';
