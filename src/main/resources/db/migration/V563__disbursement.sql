-- Money of which nothing reached the group is claimed from the bank, or from whose account it is in.
alter table transfer_difference
    drop constraint transfer_difference_decision_check,
    add constraint transfer_difference_decision_check check (decision in ('AWAITED', 'ACCEPTED', 'PAID_AGAIN', 'CLAIMED',
        'CLAIMED_ELSEWHERE', 'RETURNED'));
