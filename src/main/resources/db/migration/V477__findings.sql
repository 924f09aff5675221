-- A loss that the group itself reports is a finding of its own kind.
alter table finding drop constraint finding_category_check;
alter table finding add constraint finding_category_check check (category in ('UNSUPPORTED', 'DUPLICATE_RECEIPT', 'FICTITIOUS',
    'ALTERED_EVIDENCE', 'NOT_RETURNED', 'SKIMMING', 'WRONG_RECIPIENT', 'LATE_REPORT', 'LAW_ENFORCEMENT', 'LOSS', 'OTHER'));
