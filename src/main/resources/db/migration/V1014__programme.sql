-- For the check of the record: the day of a moment where a region lies, which is seven, eight or nine hours ahead. Where its clock was
-- ever changed, or nobody knows the region, it may be the day of any of the three clocks of the country.
create function region_days(region text, moment timestamptz) returns date[] language sql stable parallel safe as $$
    select case
        when left(region, 2) in ('11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '61', '62')
            and not changed then array[west]
        when left(region, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76') and not changed then array[middle]
        when left(region, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') and not changed then array[east]
        else array[west, middle, east] end
    from (select exists (select 1 from reference_change c where c.list = 'REGIONS' and c.code = left(region, 2)) as changed,
            date '1970-01-01' + cast(floor((extract(epoch from moment) + 25200) / 86400) as int) as west,
            date '1970-01-01' + cast(floor((extract(epoch from moment) + 28800) / 86400) as int) as middle,
            date '1970-01-01' + cast(floor((extract(epoch from moment) + 32400) / 86400) as int) as east) d
$$;
