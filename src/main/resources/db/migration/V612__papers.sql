-- Letters, copies and photographs of a registration; what was set aside stays, with the reason in the journal.
create table registration_paper (
    case_id      uuid not null references aid_group (id),
    position     int  not null check (position >= 1),
    kind         text not null check (kind in ('VILLAGE_LETTER', 'IDENTITY_CARD', 'PASSBOOK', 'PLACE', 'OTHER')),
    member       int  check (member >= 1),
    evidence     uuid not null,
    added_by     text not null,
    added_at     timestamptz not null,
    set_aside_at timestamptz,
    primary key (case_id, position),
    check ((member is not null) = (kind = 'IDENTITY_CARD'))
);
create unique index registration_paper_file on registration_paper (case_id, evidence) where set_aside_at is null;
