-- Groups that were asked about once more because a later one shares something with them, and whose answer was not to flag
-- them: they are not asked again for the same rule before they are screened anew.
create table selection_asked (
    case_id uuid    primary key references aid_group (id),
    round   integer not null check (round >= 1),
    rules   text[]  not null
);

comment on column selection_asked.round is 'of the screening that was the latest then';
comment on column selection_asked.rules is 'for which they were asked about';
