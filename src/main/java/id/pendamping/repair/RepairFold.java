package id.pendamping.repair;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Who asked for which intervention and why, and who has decided. */
class RepairFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                RowsInOrder.of(
                                "repair",
                                "asked_at",
                                "repair-asked",
                                Field.told("id", "repairId"),
                                Field.told("kind", "kind"),
                                Field.told("model", "model"),
                                Field.told("from_node", "fromNode"),
                                Field.told("to_node", "toNode"),
                                Field.told("field", "field"),
                                Field.reason("reason"),
                                Field.actor("asked_by"),
                                Field.moment("asked_at"))
                        .fold(),
                new RowsInOrder(
                                "repair",
                                "select * from repair where verdict is not null",
                                "decided_at",
                                "j.type = 'repair-decided'",
                                List.of(
                                        Field.told("id", "repairId"),
                                        Field.told("verdict", "verdict"),
                                        Field.actor("decided_by"),
                                        Field.moment("decided_at")))
                        .fold());
    }
}
