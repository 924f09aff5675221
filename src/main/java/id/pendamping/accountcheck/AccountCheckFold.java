package id.pendamping.accountcheck;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Every check of an account is on record. */
class AccountCheckFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(RowsInOrder.of(
                        "account_check",
                        "id",
                        "bank-account-checked",
                        Field.told("verdict", "verdict"),
                        Field.reason("note"),
                        Field.actor("checked_by"),
                        Field.moment("checked_at"))
                .fold());
    }
}
