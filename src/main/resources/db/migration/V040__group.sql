-- Groups, their members, budget plans and bank accounts.

create table registration_number (
    programme_year int  not null references programme_year (year),
    regency        text not null check (regency ~ '^\d{4}$'),
    last           int  not null check (last between 1 and 99999),
    primary key (programme_year, regency)
);

create table aid_group (
    id              uuid primary key,
    number          text          not null unique,
    name            text          not null check (char_length(name) between 3 and 100),
    programme_year  int           not null references programme_year (year),
    phase_id        uuid          not null references phase (id),
    business_type   text          not null check (business_type ~ '^\d{5}$'),
    regency         text          not null check (regency ~ '^\d{4}$'),
    district        text          not null check (char_length(district) between 1 and 100),
    village         text          not null check (village ~ '^\d{10}$'),
    hamlet          text check (char_length(hamlet) between 1 and 100),
    address         text          not null check (char_length(address) between 1 and 300),
    latitude        numeric(9, 6) check (latitude between -11 and 6),
    longitude       numeric(9, 6) check (longitude between 95 and 141),
    formed_on       date          not null,
    title           text          not null check (char_length(title) between 1 and 200),
    summary         text          not null check (char_length(summary) between 1 and 2000),
    requested       numeric(15)   not null check (requested >= 0),
    returns         int           not null default 0 check (returns >= 0),
    status          text          not null default 'REGISTERED'
        check (status in ('REGISTERED', 'REJECTED', 'AIDED', 'CLOSED')),
    content         bytea         not null,
    -- kept, so that a search over all cases need not split every name again
    words           tsvector      not null generated always as (to_tsvector('simple', name)) stored,
    registered_by   text          not null,
    registered_at   timestamptz   not null,
    check (number ~ ('^TKM-' || programme_year || '-' || regency || '-\d{5}$')),
    check (left(village, 4) = regency),
    check ((latitude is null) = (longitude is null))
);

comment on column aid_group.id is 'the case id';
comment on column aid_group.content is 'keyed hash of the registration as received; tells a repetition from a change';

-- one case per group and programme year
create unique index aid_group_one_case on aid_group (lower(name), village, programme_year);
create index aid_group_village on aid_group (programme_year, village);
create index aid_group_regency on aid_group (regency);
create index aid_group_words on aid_group using gin (words);
create index aid_group_number_beginning on aid_group (number text_pattern_ops);

create table member (
    id                      uuid primary key,
    case_id                 uuid not null references aid_group (id),
    position                int  not null check (position >= 1),
    name                    text not null check (char_length(name) between 1 and 100),
    nik_sealed              bytea,
    nik_fingerprint         bytea,
    birth_date              date not null,
    gender                  text not null check (gender in ('L', 'P')),
    role                    text not null check (role in ('KETUA', 'SEKRETARIS', 'BENDAHARA', 'ANGGOTA')),
    phone_sealed            bytea,
    phone_fingerprint       bytea,
    email                   text check (char_length(email) between 3 and 254),
    employment              text not null check (employment in ('MENGANGGUR', 'SETENGAH_MENGANGGUR', 'BEKERJA')),
    occupation              text not null,
    family_card_sealed      bytea,
    family_card_fingerprint bytea,
    disability              boolean not null,
    student                 boolean not null,
    siapkerja_id            text check (char_length(siapkerja_id) between 1 and 60),
    consent_on              date,
    joined_on               date not null,
    left_on                 date check (left_on >= joined_on),
    unique (case_id, position),
    unique (case_id, nik_fingerprint),
    check ((nik_sealed is null) = (nik_fingerprint is null)),
    check ((phone_sealed is null) = (phone_fingerprint is null)),
    check ((family_card_sealed is null) = (family_card_fingerprint is null))
);

create unique index member_one_chair on member (case_id) where role = 'KETUA' and left_on is null;
create unique index member_one_secretary on member (case_id) where role = 'SEKRETARIS' and left_on is null;
create unique index member_one_treasurer on member (case_id) where role = 'BENDAHARA' and left_on is null;
create index member_nik on member (nik_fingerprint) where nik_fingerprint is not null;
create index member_phone on member (phone_fingerprint) where phone_fingerprint is not null;

-- What the civil registry said last about a member. Everything it ever said stands in the journal.
create table identity_check (
    member_id uuid primary key references member (id),
    result text not null check (result in ('MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED')),
    checked_on date not null
);

create table budget_line (
    id          uuid primary key,
    case_id     uuid           not null references aid_group (id),
    position    int            not null check (position >= 1),
    category    text           not null check (category in ('ALAT', 'BAHAN')),
    description text           not null check (char_length(description) between 1 and 200),
    quantity    numeric(12, 2) not null check (quantity > 0),
    unit        text           not null check (char_length(unit) between 1 and 30),
    unit_price  numeric(15)    not null check (unit_price >= 0),
    amount      numeric(15)    not null check (amount = round(quantity * unit_price)),
    prohibited  boolean        not null,
    unique (case_id, position)
);
create index budget_line_description on budget_line (lower(description));

-- what aid may not be spent on; matched as whole words in the description of a budget line
create table prohibited_item (
    words text primary key check (words = lower(words)),
    kind  text not null check (kind in ('DEBT', 'SALARY', 'LAND', 'CONSUMPTION', 'VEHICLE'))
);

insert into prohibited_item (words, kind)
values ('utang', 'DEBT'),
       ('hutang', 'DEBT'),
       ('cicilan', 'DEBT'),
       ('angsuran', 'DEBT'),
       ('pinjaman', 'DEBT'),
       ('gaji', 'SALARY'),
       ('upah', 'SALARY'),
       ('honor', 'SALARY'),
       ('honorarium', 'SALARY'),
       ('sewa tanah', 'LAND'),
       ('beli tanah', 'LAND'),
       ('pembelian tanah', 'LAND'),
       ('sewa lahan', 'LAND'),
       ('beli lahan', 'LAND'),
       ('konsumsi', 'CONSUMPTION'),
       ('uang makan', 'CONSUMPTION'),
       ('makan minum', 'CONSUMPTION'),
       ('sepeda motor', 'VEHICLE'),
       ('mobil', 'VEHICLE'),
       ('kendaraan', 'VEHICLE');

create table bank_account (
    id                 uuid primary key,
    case_id            uuid        not null references aid_group (id),
    bank_code          text        not null check (bank_code ~ '^\d{3}$'),
    number_sealed      bytea       not null,
    number_fingerprint bytea       not null,
    masked_number      text        not null,
    holder             text        not null check (char_length(holder) between 1 and 100),
    branch             text        not null check (char_length(branch) between 1 and 100),
    type               text        not null check (type in ('KELOMPOK', 'PRIBADI')),
    status             text        not null default 'UNVERIFIED'
        check (status in ('UNVERIFIED', 'MATCHED', 'MISMATCH', 'DORMANT', 'CLOSED')),
    current            boolean     not null default true,
    recorded_at        timestamptz not null
);

-- replaced accounts stay as history
create unique index bank_account_current on bank_account (case_id) where current;
create index bank_account_number on bank_account (number_fingerprint) where current;

-- One row per case: where it stands. The journal says how it came there.
create table aid_case (
    case_id uuid primary key references aid_group (id),
    programme_year integer not null,
    stage text not null,
    outcome text check (outcome in ('closed', 'rejected', 'recovered')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
);
create index aid_case_stage on aid_case (stage) where outcome is null;
create index aid_case_outcome on aid_case (outcome) where outcome is not null;
create index aid_case_opened on aid_case (opened_at desc, case_id);

-- For others: a case by its number, name and place, with the words of the name; where it stands; and what a group plans
-- to buy.
create view group_card as
    select id as case_id, number, name, words, programme_year, phase_id, regency, village, requested, status
    from aid_group;

create view group_case as
    select case_id, stage, outcome, opened_at from aid_case;

create view group_budget_line as
    select id, description from budget_line;
