-- For the check of the record: the day of a moment where a region lies. Where its clock was ever changed, or nobody knows the region,
-- it may be the day of any of the three clocks of the country.
create function region_days(region text, moment timestamptz) returns date[] language sql stable parallel safe as $$
    select case
        when left(region, 2) in ('11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '61', '62')
            and not changed then array[cast(moment at time zone 'Asia/Jakarta' as date)]
        when left(region, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76')
            and not changed then array[cast(moment at time zone 'Asia/Makassar' as date)]
        when left(region, 2) in ('81', '82', '91', '92', '93', '94', '95', '96')
            and not changed then array[cast(moment at time zone 'Asia/Jayapura' as date)]
        else array[cast(moment at time zone 'Asia/Jakarta' as date), cast(moment at time zone 'Asia/Makassar' as date),
            cast(moment at time zone 'Asia/Jayapura' as date)] end
    from (select exists (select 1 from reference_change c where c.list = 'REGIONS' and c.code = left(region, 2)) as changed) c
$$;
