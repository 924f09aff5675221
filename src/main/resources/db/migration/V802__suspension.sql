-- A suspension may end with what was claimed of the case already: that stands, and the case goes on where it stood.
alter table suspension
    drop constraint suspension_state_check,
    add constraint suspension_state_check
        check (state in ('OPEN', 'LAW_ENFORCEMENT', 'CLEARED', 'RECOVERY', 'CANCELLATION', 'CLAIM_STANDS'));
