-- What a check found, each with its place and its field, so that the page can say it in the reader's language.
alter table chain_check add column faults jsonb not null default '[]';
update chain_check
   set faults = jsonb_build_array(jsonb_build_object('kind', split_part(fault, ':', 1), 'number', '', 'sequence', 0,
       'field', '', 'says', '', 'should', '', 'note', btrim(substr(fault, strpos(fault, ':') + 1))))
 where fault is not null;
alter table chain_check drop column fault;
