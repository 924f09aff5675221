-- Sums of a phase that prove themselves. The code of a case stays for good; leaves are those that were told last.
create table sum_code (
    case_id uuid primary key,
    code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$')
);

create table sum_leaf (
    phase_id uuid not null,
    place integer not null check (place >= 0),
    case_id uuid not null unique,
    number text not null unique,
    code text not null,
    state text not null,
    registered_on date not null,
    paid_on date,
    due_on date,
    closed_on date,
    sequence bigint not null check (sequence > 0),
    hash bytea not null check (length(hash) = 32),
    disbursed numeric(15, 0) not null check (disbursed >= 0),
    accepted numeric(15, 0) not null check (accepted >= 0),
    returned numeric(15, 0) not null check (returned >= 0),
    written_off numeric(15, 0) not null check (written_off >= 0),
    primary key (phase_id, place)
);

-- Five numbers of eight octets.
create function sum_octets(v bigint[], at integer) returns bytea language sql immutable as $$
    select int8send(v[at][1]) || int8send(v[at][2]) || int8send(v[at][3]) || int8send(v[at][4]) || int8send(v[at][5])
$$;

-- The root over the leaves of a phase, as the format of the record says it; the check compares it with the one on record.
create function sum_root(of_phase uuid) returns text language plpgsql stable as $$
declare
    h bytea[];
    v bigint[];
    n integer;
    o integer;
begin
    select array_agg(sha256('\x00'::bytea || convert_to(concat_ws(E'\n', 'pendamping-sums-1', number, code, state,
            registered_on, coalesce(paid_on::text, '-'), coalesce(due_on::text, '-'), coalesce(closed_on::text, '-'),
            sequence, encode(hash, 'hex'), disbursed, accepted, returned, written_off, ''), 'UTF8')) order by place),
        array_agg(array[1, disbursed, accepted, returned, written_off]::bigint[] order by place)
      into h, v from sum_leaf where phase_id = of_phase;
    n := coalesce(cardinality(h), 0);
    while n > 1 loop
        o := 0;
        for i in 1..n by 2 loop
            o := o + 1;
            if i = n then
                h[o] := h[i];
            else
                h[o] := sha256('\x01'::bytea || h[i] || sum_octets(v, i) || h[i + 1] || sum_octets(v, i + 1));
            end if;
            for c in 1..5 loop
                v[o][c] := v[i][c] + case when i = n then 0 else v[i + 1][c] end;
            end loop;
        end loop;
        n := o;
    end loop;
    return encode(h[1], 'hex');
end $$;
