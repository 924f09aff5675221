package id.pendamping.disbursement;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What banks sent back, credited and did otherwise is what was recorded, and so are the checks of accounts. */
class TransferFold implements StateRules {

    private static final String PAYMENTS =
            "select n.*, p.case_id, p.sp2d_number from %s n join payment p on p.id = n.payment_id";
    private static final List<Field> NOTICE = List.of(
            Field.told("amount", "amount"),
            Field.told("reason", "reason"),
            Field.told("notice_date", "noticeDate"),
            Field.told("sp2d_number", "sp2dNumber"));

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder("transfer_return", PAYMENTS.formatted("transfer_return"), "id", """
                        (j.type = 'transfer-returned' or j.type = 'late-return-reported' and 'COUNTED' = (
                            select d.data ->> 'verdict' from journal_entry d where d.subject_kind = 'CASE'
                              and d.subject_id = j.subject_id and d.type = 'late-return-decided' and d.sequence > j.sequence
                            order by d.sequence limit 1))""", NOTICE).fold(),
                new RowsInOrder(
                                "late_return",
                                PAYMENTS.formatted("late_return"),
                                "id",
                                "j.type = 'late-return-reported'",
                                NOTICE)
                        .fold(),
                RowsInOrder.of(
                                "transfer_difference",
                                "id",
                                "transfer-differs",
                                Field.told("expected", "expected"),
                                Field.told("arrived", "arrived"),
                                Field.told("cause", "cause"),
                                Field.told("said_on", "saidOn"))
                        .fold(),
                RowsInOrder.of(
                                "failed_transfer",
                                "number",
                                "failed-transfer-decided",
                                Field.told("verdict", "verdict"),
                                Field.actor("decided_by"))
                        .fold(),
                RowsInOrder.of(
                                "account_check",
                                "id",
                                "bank-account-checked",
                                Field.told("verdict", "verdict"),
                                Field.reason("note"),
                                Field.actor("checked_by"))
                        .fold());
    }
}
