package id.pendamping.budget;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What a group asked to spend otherwise, and what was answered. */
class ChangeFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                RowsInOrder.of(
                                "budget_change",
                                "number",
                                "budget-change-asked",
                                Field.told("old_amount", "oldAmount"),
                                Field.told("new_amount", "newAmount"),
                                Field.reason("reason"),
                                Field.actor("asked_by"),
                                Field.moment("asked_at"))
                        .fold(),
                new RowsInOrder(
                                "budget_change",
                                "select * from budget_change where verdict is not null",
                                "decided_at",
                                "j.type = 'budget-change-decided'",
                                List.of(
                                        Field.told("verdict", "verdict"),
                                        Field.told("new_amount", "newAmount"),
                                        Field.reason("note"),
                                        Field.actor("decided_by"),
                                        Field.moment("decided_at")))
                        .fold(),
                new RowsInOrder(
                                "budget_change",
                                "select * from budget_change where dropped_at is not null",
                                "dropped_at",
                                "j.type = 'budget-change-dropped'",
                                List.of(Field.told("new_amount", "newAmount"), Field.moment("dropped_at")))
                        .fold());
    }
}
