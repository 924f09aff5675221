-- That the treasury itself has reported a payment, first or after an officer had recorded it; day and office as it says them.
create table payment_report (
    payment_id uuid primary key references payment (id),
    sp2d_date date not null,
    kppn text not null check (kppn ~ '^\d{3}$'),
    reported_at timestamptz not null
);
