-- A programme year has editions: what was approved, numbered, each from its day on. A case keeps the edition under which it
-- was registered. Years that were set up before are the first edition of themselves.
create table programme_edition (
    year integer not null references programme_year (year),
    version integer not null check (version > 0),
    since date not null,
    approved_by text not null,
    approved_at timestamptz not null,
    primary key (year, version)
);

comment on column programme_edition.since is 'for groups that are registered on this day or later';

-- Numbers of an edition by name, all of them; those of years that were set up before lie in the tables of the year.
create table programme_number (
    year integer not null,
    version integer not null,
    name text not null check (name ~ '^[a-zA-Z0-9_.-]{1,80}$'),
    value numeric(17, 2) not null,
    primary key (year, version, name),
    foreign key (year, version) references programme_edition (year, version)
);

drop view programme_control;
