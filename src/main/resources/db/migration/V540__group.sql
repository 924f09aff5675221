-- For others: members and lines of the plan with the digests by which facts name them. A member stands here once for each
-- office that there is, because a digest of then may be of the row with another office.
create view group_member_row as
    select m.case_id, m.position, m.name, o.role, m.left_on,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, o.role,
            encode(m.nik_fingerprint, 'hex')) as digest,
        row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, o.role, null) as unnumbered
    from member m cross join (values ('KETUA'), ('SEKRETARIS'), ('BENDAHARA'), ('ANGGOTA')) o (role);

create view group_plan_row as
    select b.id, b.case_id, b.position, b.description, b.quantity, b.unit, b.amount,
        row_digest(b.id::text, b.position::text, b.category, b.description, trim_scale(b.quantity)::text, b.unit,
            b.unit_price::text, b.amount::text) as digest
    from budget_line b;
