package id.pendamping.settlement;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Slips, claims and what was given up are those on record, to day and rupiah. */
class SettlementFold implements StateRules {

    private static final String RECORDED =
            "'refund-recorded', 'instalment-recorded', 'repayment-entered', 'own-payment-recorded'";
    private static final String VERIFIED = "'recovery-recorded', 'refund-verified', 'instalment-verified'";

    @Override
    public List<Open> open() {
        return List.of(
                new Open("refund.slip, refund.billing_code, refund.ntpn", Open.UNTOLD, "select count(*) from refund"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                slips("amount", "", RECORDED),
                slips("status", " where status = 'VALID'", VERIFIED),
                marks(
                        "paid_on",
                        RECORDED,
                        "paid_on || ' ' || amount",
                        "j.data ->> 'paidOn' || ' ' || (j.data ->> 'amount')"),
                marks(
                        "recorded_by",
                        RECORDED,
                        "recorded_by || ' ' || amount",
                        "j.actor || ' ' || (j.data ->> 'amount')"),
                marks(
                        "verified_by",
                        VERIFIED,
                        "case when status <> 'RECORDED' then coalesce(fault, status) || ' ' || verified_by end",
                        "coalesce(j.data ->> 'verdict', 'VALID') || ' ' || j.actor"),
                marks("reason", RECORDED, "reason || ' ' || amount", """
                        case j.type when 'refund-recorded' then 'SISA' when 'own-payment-recorded' then 'SENDIRI' else 'PEMULIHAN' end
                            || ' ' || (j.data ->> 'amount')"""),
                marks("recouped", VERIFIED, "case when recouped > 0 then recouped || ' ' || amount end", """
                        case when (j.data ->> 'recouped')::numeric > 0 then j.data ->> 'recouped' || ' '
                            || (j.data ->> 'amount')::numeric + coalesce((j.data ->> 'excess')::numeric, 0) end"""),
                marks("answered_by", "'own-payment-answered'", "answered_by", "j.actor"),
                marks("words", VERIFIED, "nullif(words, '')", "nullif(j.reason, '')"),
                new RowsInOrder(
                                "refund",
                                "select * from refund where verified_at is not null",
                                "verified_at",
                                "j.type in (" + VERIFIED + ")",
                                List.of(Field.moment("verified_at")))
                        .fold(),
                RowsInOrder.of(
                                "recovery",
                                "id",
                                "recovery-ordered",
                                Field.told("letter_number", "letterNumber"),
                                Field.told("letter_date", "letterDate"),
                                Field.actor("ordered_by"),
                                new Field(
                                        "recall",
                                        "k.recall::text",
                                        "(coalesce(t.data ->> 'ground', '') in ('RECALL', 'EXCESS'))::text"))
                        .fold(),
                new Fold(List.of("write_off"), """
                        with told as (
                            select j.subject_id::uuid as case_id, max(j.sequence) as sequence,
                                string_agg(j.data ->> 'amount', ',' order by (j.data ->> 'amount')::numeric) as amounts,
                                string_agg(j.actor, ', ' order by j.actor) as people
                            from journal_entry j where j.subject_kind = 'CASE'
                              and (j.type = 'write-off-decided' and j.data ->> 'verdict' = 'APPROVED'
                                or j.type = 'loss-decided' and j.data ->> 'result' <> 'REFUSED')
                            group by j.subject_id),
                        kept as (
                            select case_id, string_agg(amount::text, ',' order by amount) as amounts,
                                string_agg(decided_by, ', ' order by decided_by) as people
                            from write_off where verdict = 'APPROVED' group by case_id)
                        select g.number, coalesce(t.sequence, 0), 'write_off.' || d.field, d.says, d.should
                        from told t full join kept k using (case_id) join group_card g using (case_id),
                        lateral (values ('amount', k.amounts, t.amounts), ('decided_by', k.people, t.people))
                            as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 3"""));
    }

    /** Days and people of slips; each stands in the table as often as on record. */
    private static Fold marks(String field, String types, String row, String entry) {
        return new Fold(List.of("refund"), """
                with told as (
                    select j.subject_id::uuid as case_id, max(j.sequence) as sequence, string_agg(%3$s, ', ' order by %3$s) as marks
                    from journal_entry j where j.subject_kind = 'CASE' and j.type in (%2$s) group by 1),
                kept as (
                    select case_id, string_agg(mark, ', ' order by mark) as marks
                    from (select case_id, %4$s as mark from refund) r where mark is not null group by case_id)
                select g.number, coalesce(t.sequence, 0), 'refund.%1$s', k.marks, t.marks
                from told t full join kept k using (case_id) join group_card g using (case_id)
                where %5$s
                order by 1""".formatted(field, types, entry, row, Differing.of("k.marks", "t.marks")));
    }

    /** Every slip by sum; the number of times each stands in the table and on record is the same. */
    private static Fold slips(String field, String which, String types) {
        return new Fold(List.of("refund"), """
                with told as (
                    select case_id, max(sequence) as sequence, string_agg(amount::text, ',' order by amount) as amounts
                    from (select j.subject_id::uuid as case_id, j.sequence,
                            (j.data ->> 'amount')::numeric + coalesce((j.data ->> 'excess')::numeric, 0) as amount
                        from journal_entry j where j.subject_kind = 'CASE' and j.type in (%s)
                          and coalesce(j.data ->> 'verdict', 'VALID') = 'VALID') j group by case_id),
                kept as (
                    select case_id, string_agg(amount::text, ',' order by amount) as amounts from refund%s group by case_id)
                select g.number, coalesce(t.sequence, 0), 'refund.%s', k.amounts, t.amounts
                from told t full join kept k using (case_id) join group_card g using (case_id)
                where k.amounts is distinct from t.amounts
                order by 1""".formatted(types, which, field));
    }
}
