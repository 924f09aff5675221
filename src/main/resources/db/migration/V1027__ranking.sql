-- A decree is not older than the list that it decides on.
create or replace view ranking_frozen as
    select phase_id, number as list, decided_by as frozen_by, decided_at as frozen_at from nominative_list where state = 'FROZEN';
