-- Force majeure that the demand for the aid, or the end of its case, has left without a decision or without its last days.
alter table force_majeure drop constraint force_majeure_state_check;
alter table force_majeure add constraint force_majeure_state_check
    check (state in ('DECLARED', 'GRANTED', 'REFUSED', 'OVER', 'DROPPED'));
