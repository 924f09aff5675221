package id.pendamping.folding;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Differences between what was paid and what arrived were said and settled as the record tells. */
class DifferenceFold implements StateRules {

    /** What settled a difference first: a decision, or that all of it came back. */
    private static final String SETTLED = """
            (select %s from journal_entry s where s.subject_kind = 'CASE' and s.subject_id = t.case_id::text
              and s.sequence > t.sequence and (s.type = 'transfer-settled'
                or s.type = 'transfer-returned' and s.data ->> 'next' in ('REPAIR', 'DECIDE'))
              order by s.sequence limit 1)""";

    private static Field settled(String column, String says) {
        return new Field(column, "k." + column, SETTLED.formatted(says));
    }

    private static Field settledSum(String column) {
        return new Field(
                column,
                "k." + column + "::text",
                "coalesce(" + SETTLED.formatted("s.data ->> '" + column + "'") + ", '0')");
    }

    @Override
    public List<Fold> folds() {
        return List.of(new RowsInOrder(
                        "transfer_difference",
                        "select * from disbursement_differed",
                        "id",
                        "j.type = 'transfer-differs'",
                        List.of(
                                Field.told("expected", "expected"),
                                Field.told("arrived", "arrived"),
                                Field.told("cause", "cause"),
                                Field.told("said_on", "saidOn"),
                                Field.actor("said_by"),
                                settled("decision", "coalesce(s.data ->> 'decision', 'RETURNED')"),
                                settled("decided_by", "s.actor"),
                                settledSum("fee"),
                                settledSum("excess")))
                .fold());
    }
}
