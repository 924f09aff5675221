package id.pendamping.dunning;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Letters and referrals are those that went out. */
class DunningFold implements StateRules {

    /** Entries from before it was told have none. */
    private static final String FILE_HASH =
            "coalesce(replace(t.data ->> 'fileHash', '-', ''), encode(k.sha256, 'hex'))";

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
                                Field.told("rung", "rung"),
                                Field.told("number", "letterNumber"),
                                Field.told("due_on", "dueOn"),
                                new Field("sha256", "encode(k.sha256, 'hex')", FILE_HASH),
                                new Field("content", "encode(sha256(k.content), 'hex')", FILE_HASH))
                        .fold());
    }
}
