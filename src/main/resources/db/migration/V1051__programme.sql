-- For the check of the record: the day of a moment by the clock that the province has always had. It is asked for many rows, and is an
-- expression that the planner puts where it is called; where it is not the day that a row says, region_days is asked.
create function region_day(region text, moment timestamptz) returns date language sql stable parallel safe as $$
    select date '1970-01-01' + cast(floor((extract(epoch from moment) + case
        when left(region, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76') then 28800
        when left(region, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') then 32400
        else 25200 end) / 86400) as int)
$$;

create or replace function region_days(region text, moment timestamptz) returns date[] language plpgsql stable parallel safe as $$
declare
    own date := region_day(region, moment);
    west date := date '1970-01-01' + cast(floor((extract(epoch from moment) + 25200) / 86400) as int);
    middle date := date '1970-01-01' + cast(floor((extract(epoch from moment) + 28800) / 86400) as int);
    east date := date '1970-01-01' + cast(floor((extract(epoch from moment) + 32400) / 86400) as int);
begin
    if left(region, 2) in ('11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '61', '62',
            '51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '93', '94', '95', '96')
        and not exists (select 1 from reference_change c where c.list = 'REGIONS' and c.code = left(region, 2)) then
        return array[own];
    end if;
    return array[west, middle, east];
end $$;
