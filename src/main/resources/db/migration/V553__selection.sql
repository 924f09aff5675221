-- What the eligibility table saw and whom it means, so that a page asks the same version again; older screenings lack both.
alter table selection_judgement
    add column inputs text[],
    add column concerned text[];
