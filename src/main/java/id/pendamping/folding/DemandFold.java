package id.pendamping.folding;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Letters that demand money back say what was demanded, until when. */
class DemandFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(letters("REFUND", "refund-demanded"), letters("RECOVERY", "recovery-demanded"));
    }

    private static Fold letters(String claim, String type) {
        return new RowsInOrder(
                        "demand_letter",
                        "select * from settlement_letter where claim = '" + claim + "'",
                        "number",
                        "j.type = '" + type + "' and j.data ->> 'demand' = 'SENT'",
                        List.of(
                                Field.told("number", "letters"),
                                Field.told("pay_by", "payBy"),
                                Field.told("outstanding", "outstanding"),
                                Field.told("disbursed", "disbursed"),
                                Field.told("accepted", "accepted"),
                                Field.told("returned", "returned"),
                                Field.told("written_off", "writtenOff")))
                .fold();
    }
}
