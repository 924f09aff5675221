-- Whom frozen lists select, for the decree.
create view ranking_selected as
    select p.phase_id, p.list, p.place, p.case_id, l.decided_by as frozen_by, l.decided_at as frozen_at
    from nominative_place p join nominative_list l on (l.phase_id, l.number) = (p.phase_id, p.list)
    where l.state = 'FROZEN' and p.placement = 'SELECTED';
