-- What a group paid into the treasury beyond its debt: a credit that two people give back or assign before the case closes.
create table refund_credit (
    case_id uuid primary key references aid_group (id),
    refund_id uuid not null unique references refund (id),
    amount numeric(15, 0) not null check (amount > 0),
    purpose text check (purpose in ('RETURN', 'ASSIGN')),
    assigned_to text check (length(assigned_to) between 1 and 60),
    proposed_by text,
    document_number text check (length(document_number) between 1 and 60),
    decided_by text check (decided_by <> proposed_by),
    check ((purpose is null) = (proposed_by is null)),
    check ((purpose is not distinct from 'ASSIGN') = (assigned_to is not null)),
    check ((document_number is null) = (decided_by is null)),
    check (decided_by is null or proposed_by is not null)
);

insert into step_deadline (year, step, working_days) values (2023, 'propose-credit', 5), (2023, 'decide-credit', 5);
