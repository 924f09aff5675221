package id.pendamping.desk;

import id.pendamping.journal.StateRules;
import java.util.List;

/** How many commands were carried out. */
class ReceiptFigures implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(Part.STATE, "command receipts", "select count(*) from command_receipt"));
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }
}
