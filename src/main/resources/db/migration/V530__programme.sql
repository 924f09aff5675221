-- What was approved about holidays, regions and banks since they came with the program: what a line is from a day on.
-- Nothing is changed or taken out here; a later row about the same line counts from its own day.
create table reference_change (
    id bigint generated always as identity primary key,
    list text not null check (list in ('HOLIDAYS', 'REGIONS', 'BANKS')),
    since date not null,
    code text not null check (code ~ '^[0-9-]{2,10}$'),
    name text,
    detail text,
    ends_on date,
    approved_by text not null,
    approved_at timestamptz not null,
    -- only a holiday may become a working day; a region or bank ends on a day
    check (name is not null or list = 'HOLIDAYS')
);
