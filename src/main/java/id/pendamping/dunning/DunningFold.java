package id.pendamping.dunning;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Letters, referrals and the rungs that were taken are those that went out. */
class DunningFold implements StateRules {

    /** Entries from before it was told have none. */
    private static final String FILE_HASH =
            "coalesce(replace(t.data ->> 'fileHash', '-', ''), encode(k.sha256, 'hex'))";

    /** A rung that was skipped was skipped at the moment when another one was taken. */
    private static final Fold RUNGS = new Fold(List.of("chase_rung"), """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, cast(j.data ->> 'dueOn' as date) as due_on, j.occurred_at as taken_at,
                    case j.type when 'report-referred' then 'REFERRAL'
                        when 'report-unanswered' then 'LAST_DATE' else j.data ->> 'rung' end as rung
                from journal_entry j where j.subject_kind = 'CASE'
                  and j.type in ('report-reminded', 'warning-issued', 'report-referred', 'report-unanswered'))
            select g.number, coalesce(t.sequence, s.sequence, 0), 'chase_rung.' || d.field, d.says, d.should
            from told t full join chase_rung k using (case_id, due_on, rung)
            left join lateral (select o.sequence from told o where k.skipped and o.case_id = k.case_id and o.due_on = k.due_on
                and o.taken_at = k.taken_at limit 1) s on true
            join group_card g on g.case_id = coalesce(t.case_id, k.case_id),
            lateral (values ('rung', k.rung, case when t.rung is not null or s.sequence is not null
                        then coalesce(t.rung, k.rung) end),
                ('taken_at', k.taken_at::text, case when k.skipped then k.taken_at else t.taken_at end::text),
                ('taken_on', k.taken_on::text, %s),
                ('skipped', k.skipped::text, (t.rung is null)::text)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""".formatted(
                    Field.dayOf("k.taken_on", "coalesce(t.taken_at, k.taken_at)", "g.regency")));

    @Override
    public List<Open> open() {
        return List.of(new Open("chase_rung.term", Open.UNTOLD, "select count(*) from chase_rung"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                RowsInOrder.of(
                                "referral",
                                "id",
                                "referral-taken",
                                Field.told("letter_number", "letterNumber"),
                                Field.told("letter_date", "letterDate"),
                                Field.actor("taken_by"))
                        .fold(),
                RowsInOrder.of(
                                "chase_letter",
                                "ordinal",
                                "warning-issued",
                                new Field("ordinal", "k.ordinal::text", "k.nth::text"),
                                Field.told("rung", "rung"),
                                Field.told("number", "letterNumber"),
                                Field.told("due_on", "dueOn"),
                                Field.day("issued_on"),
                                new Field("sha256", "encode(k.sha256, 'hex')", FILE_HASH),
                                new Field("content", "encode(sha256(k.content), 'hex')", FILE_HASH))
                        .fold(),
                RUNGS);
    }
}
