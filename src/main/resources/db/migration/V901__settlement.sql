-- A group may pay by itself what two people had given up: that falls first, and is given up no longer.
alter table refund
    add column recouped numeric(15, 0) not null default 0 check (recouped between 0 and amount),
    add constraint refund_recouped check (recouped = 0 or answered_by is not null);
comment on column refund.recouped is 'what of it pays for money that had been given up, once it is verified';
