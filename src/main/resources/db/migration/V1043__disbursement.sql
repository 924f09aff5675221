-- The bank may tell late that less reached the group than it has confirmed, or that somebody else has it.
alter table late_return
    drop constraint late_return_reason_check,
    add constraint late_return_reason_check check (reason in ('NUMBER_WRONG', 'NAME_DIFFERS', 'ACCOUNT_CLOSED',
        'ACCOUNT_DORMANT', 'WRONG_ACCOUNT', 'OTHER', 'NOT_CREDITED', 'CREDITED_ELSEWHERE'));
alter table transfer_return
    drop constraint transfer_return_reason_check,
    add constraint transfer_return_reason_check check (reason in ('NUMBER_WRONG', 'NAME_DIFFERS', 'ACCOUNT_CLOSED',
        'ACCOUNT_DORMANT', 'WRONG_ACCOUNT', 'OTHER', 'NOT_CREDITED', 'CREDITED_ELSEWHERE'));
