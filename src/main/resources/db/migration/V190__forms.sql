-- What is typed into a step's form and not yet handed in. The row outlives the values, so that revisions never begin
-- anew and a phone that was away for weeks cannot take an old one for the present.
create table draft (
    subject_kind text not null,
    subject_id   text not null,
    step     text   not null check (length(step) between 1 and 60),
    revision bigint not null check (revision >= 0),
    primary key (subject_kind, subject_id, step)
);

-- One typed value. Nobody knows what people type, so it is sealed like personal data.
create table draft_value (
    subject_kind text not null,
    subject_id   text not null,
    step     text   not null,
    name     text   not null check (length(name) between 1 and 200),
    place    bigint not null,
    sealed   bytea  not null,
    revision bigint not null,
    primary key (subject_kind, subject_id, step, name),
    foreign key (subject_kind, subject_id, step) references draft (subject_kind, subject_id, step)
);

-- Changes that were taken, by the key their sender gave them.
create table draft_change (
    subject_kind text not null,
    subject_id   text not null,
    step       text   not null,
    change_key uuid   not null,
    revision   bigint not null,
    primary key (subject_kind, subject_id, step, change_key),
    foreign key (subject_kind, subject_id, step) references draft (subject_kind, subject_id, step)
);
