package id.pendamping.suspension;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** A case was suspended by whom, on which ground and why as its entries say. */
class SuspensionFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(RowsInOrder.of(
                        "suspension",
                        "suspended_at",
                        "case-suspended",
                        Field.told("ground", "ground"),
                        Field.reason("reason"),
                        Field.actor("suspended_by"))
                .fold());
    }
}
