-- The bank is said to have sent money back that the case accounts for already: it counts once somebody else has decided so.
create table late_return (
    id bigint generated always as identity primary key,
    payment_id uuid not null references payment (id),
    amount numeric(15, 0) not null check (amount > 0),
    reason text not null check (reason in ('NUMBER_WRONG', 'NAME_DIFFERS', 'ACCOUNT_CLOSED', 'ACCOUNT_DORMANT',
        'WRONG_ACCOUNT', 'OTHER')),
    notice_date date not null,
    reported_by text not null,
    verdict text check (verdict in ('COUNTED', 'MISTAKEN')),
    decided_by text check (decided_by <> reported_by),
    check ((verdict is null) = (decided_by is null)),
    unique (payment_id, amount, notice_date)
);

insert into step_deadline (year, step, working_days) values (2023, 'decide-late-return', 5);
