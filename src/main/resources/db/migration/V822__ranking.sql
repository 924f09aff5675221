-- Frozen lists, for whoever asks which of them have no decree: their places of all years are not read for it.
create view ranking_frozen as
    select phase_id, number as list, decided_by as frozen_by from nominative_list where state = 'FROZEN';
