-- What of a registration the verification team opens again when it returns it; older returns open everything.
alter table selection_judgement add column returned_for text[];
