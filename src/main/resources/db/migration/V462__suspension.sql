-- Aid that has to come back, or that the group will not get, for a reason outside its report: since when and why.
create table aid_demand (
    case_id uuid primary key references aid_group (id),
    ground text not null check (ground in ('SUSPENSION', 'DISSOLUTION', 'WITHDRAWAL')),
    way text not null check (way in ('RECOVERY', 'CANCELLATION')),
    demanded_on date not null
);

insert into aid_demand (case_id, ground, way, demanded_on)
select distinct on (case_id) case_id, 'SUSPENSION', state, ended_on from suspension
where state in ('RECOVERY', 'CANCELLATION') order by case_id, ended_on desc;
