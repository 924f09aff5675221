package id.pendamping.folding;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;
import java.util.stream.Stream;

/** What banks sent back, credited and did otherwise is what was recorded, and so are the checks of accounts. */
class TransferFold implements StateRules {

    private static final List<Field> NOTICE = List.of(
            Field.told("amount", "amount"),
            Field.told("reason", "reason"),
            Field.told("notice_date", "noticeDate"),
            Field.told("sp2d_number", "sp2dNumber"),
            Field.told("reference", "reference"));

    /** The first decision on the notice of entry j: after the check of what a system outside has told, where there is one. */
    private static final String DECISION = """
            (select %%s from journal_entry d where d.subject_kind = 'CASE' and d.subject_id = %1$s
              and d.type = 'late-return-decided'
              and d.sequence > case when %2$s.actor like 'system:%%%%' and %2$s.data ->> 'asked' is not null then (
                select min(c.sequence) from journal_entry c where c.subject_kind = 'CASE' and c.subject_id = %1$s
                  and c.type = 'late-return-checked' and c.sequence > %2$s.sequence) else %2$s.sequence end
              order by d.sequence limit 1)""";

    private static final String DECISION_ON_ENTRY = DECISION.formatted("j.subject_id", "j");
    private static final String DECISION_ON_ROW = DECISION.formatted("t.case_id::text", "t");
    /** How the treasurer has checked the notice of an entry; what was not found falls, whatever is decided about others. */
    private static final String CHECK = """
            case when %2$s.actor not like 'system:%%' or %2$s.data ->> 'asked' is null then 'NOT_NEEDED' else coalesce((
                select c.data ->> 'result' from journal_entry c where c.subject_kind = 'CASE' and c.subject_id = %1$s
                  and c.type = 'late-return-checked' and c.sequence > %2$s.sequence order by c.sequence limit 1), 'WAITS') end""";

    private static final String CHECKER = """
            case when t.actor like 'system:%' and t.data ->> 'asked' is not null then (
                select c.actor from journal_entry c where c.subject_kind = 'CASE' and c.subject_id = t.case_id::text
                  and c.type = 'late-return-checked' and c.sequence > t.sequence order by c.sequence limit 1) end""";

    private static final String CHECK_ON_ENTRY = CHECK.formatted("j.subject_id", "j");
    private static final String CHECK_ON_ROW = CHECK.formatted("t.case_id::text", "t");

    /** A correction takes the place of what was told of the payment before; a credit of all that is out may. */
    private static final String REPLACED = """
            (select case when bool_or(l.data ->> 'corrects' = 'true') then 'true' when count(*) = 0 then 'false'
                else k.replaced::text end
             from journal_entry l where l.subject_kind = 'CASE' and l.subject_id = t.case_id::text
               and l.type = 'transfer-credited' and l.sequence > t.sequence
               and l.data ->> 'sp2dNumber' = t.data ->> 'sp2dNumber')""";

    /** What of the money given up has come back by late returns: one row of each decision says it. */
    private static final Fold RECOUPED = new Fold(List.of("late_return"), """
            with told as (
                select j.subject_id::uuid as case_id, max(j.sequence) as sequence, sum((j.data ->> 'recouped')::numeric) as sum
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'late-return-decided' group by 1),
            kept as (
                select case_id, sum(recouped) as sum from disbursement_told_late group by 1)
            select g.number, coalesce(t.sequence, 0), 'late_return.recouped', coalesce(k.sum, 0)::text, coalesce(t.sum, 0)::text
            from told t full join kept k using (case_id) join group_card g using (case_id)
            where coalesce(k.sum, 0) <> coalesce(t.sum, 0) order by 1""");

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "transfer_return",
                                "select * from disbursement_returned",
                                "id",
                                "(j.type = 'transfer-returned' or j.type = 'late-return-reported'"
                                        + " and j.data ->> 'excess' is null and 'COUNTED' = "
                                        + DECISION_ON_ENTRY.formatted("d.data ->> 'verdict'")
                                        + " and 'NOT_FOUND' <> " + CHECK_ON_ENTRY + ")",
                                "case j.type when 'transfer-returned' then j.sequence else "
                                        + DECISION_ON_ENTRY.formatted("d.sequence") + " end, j.sequence",
                                NOTICE)
                        .fold(),
                new RowsInOrder(
                                "late_return",
                                "select * from disbursement_told_late",
                                "id",
                                "j.type = 'late-return-reported'",
                                Stream.concat(
                                                NOTICE.stream(),
                                                Stream.of(
                                                        Field.actor("reported_by"),
                                                        new Field(
                                                                "excess",
                                                                "k.excess::text",
                                                                "coalesce(t.data ->> 'excess', 'false')"),
                                                        new Field("check_state", "k.check_state", CHECK_ON_ROW),
                                                        new Field("checked_by", "k.checked_by", CHECKER),
                                                        new Field(
                                                                "decided_by",
                                                                "k.decided_by",
                                                                DECISION_ON_ROW.formatted("d.actor")),
                                                        new Field(
                                                                "verdict",
                                                                "k.verdict",
                                                                DECISION_ON_ROW.formatted(
                                                                        "case when " + CHECK_ON_ROW + " = 'NOT_FOUND'"
                                                                                + " then 'MISTAKEN' else d.data ->> 'verdict' end"))))
                                        .toList())
                        .fold(),
                new RowsInOrder(
                                "transfer_credit",
                                "select * from disbursement_credited",
                                "id",
                                "j.type = 'transfer-credited'",
                                List.of(
                                        Field.told("amount", "amount"),
                                        Field.told("credited_on", "creditedOn"),
                                        Field.told("credited_to", "creditedTo"),
                                        Field.told("sp2d_number", "sp2dNumber"),
                                        Field.told("reference", "reference"),
                                        new Field("replaced", "k.replaced::text", REPLACED)))
                        .fold(),
                RECOUPED,
                new RowsInOrder(
                                "failed_transfer",
                                "select * from disbursement_failed",
                                "number",
                                "j.type = 'failed-transfer-decided'",
                                List.of(Field.told("verdict", "verdict"), Field.actor("decided_by")))
                        .fold());
    }
}
