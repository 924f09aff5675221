package id.pendamping.ledger;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Acceptance was taken back as it was proposed, decided and ordered on record. */
class RecallFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "recall",
                                "select * from recall",
                                "id",
                                "(j.type = 'recall-proposed' or j.type = 'own-payment-answered' and j.data ->> 'answer' = 'TAKE_BACK')",
                                List.of(
                                        Field.told("amount", "amount"),
                                        Field.told("finding", "finding"),
                                        Field.reason("grounds"),
                                        Field.actor("proposed_by")))
                        .fold(),
                new RowsInOrder(
                                "recall",
                                "select * from recall where verdict is not null",
                                "id",
                                "j.type = 'recall-decided'",
                                List.of(
                                        Field.told("verdict", "verdict"),
                                        Field.told("amount", "amount"),
                                        Field.told("document_number", "documentNumber"),
                                        Field.told("document_date", "documentDate"),
                                        Field.actor("decided_by")))
                        .fold(),
                new RowsInOrder(
                                "recall",
                                "select r.*, 'RECALL' as ground from recall r where r.ordered",
                                "id",
                                "j.type = 'recovery-ordered' and j.data ->> 'ground' = 'RECALL'",
                                List.of(Field.told("ground", "ground")))
                        .fold());
    }
}
