package id.pendamping.recall;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Acceptance was taken back as it was proposed, decided and ordered on record, and by no more is a closed account open. */
class RecallFold implements StateRules {

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(Part.MONEY, "closed and open", """
                select g.number from ledger_balance l join group_card g on g.case_id = l.case_id
                where l.closed and l.outstanding > coalesce(
                        (select sum(r.amount) from acceptance_recall r where r.case_id = l.case_id and r.ordered), 0)
                    + coalesce((select sum(d.excess) from disbursement_late d where d.case_id = l.case_id), 0)
                order by 1"""));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "acceptance_recall",
                                "select * from acceptance_recall",
                                "id",
                                "(j.type = 'recall-proposed' or j.type = 'own-payment-answered' and j.data ->> 'answer' = 'TAKE_BACK')",
                                List.of(
                                        Field.told("amount", "amount"),
                                        Field.told("finding", "finding"),
                                        Field.reason("grounds"),
                                        Field.actor("proposed_by")))
                        .fold(),
                new RowsInOrder(
                                "acceptance_recall",
                                "select * from acceptance_recall where verdict is not null",
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
                                "acceptance_recall",
                                "select r.*, 'RECALL' as ground from acceptance_recall r where r.ordered",
                                "id",
                                "j.type = 'recovery-ordered' and j.data ->> 'ground' = 'RECALL'",
                                List.of(Field.told("ground", "ground")))
                        .fold());
    }
}
