-- Names of groups as folders of an archive have them: without case and without what people put between words.
create function group_name_key(name text) returns text language sql immutable parallel safe
    return regexp_replace(lower(name), '[^[:alnum:]]+', '', 'g');
create index aid_group_name_key on aid_group (group_name_key(name));
