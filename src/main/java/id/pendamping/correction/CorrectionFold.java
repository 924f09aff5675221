package id.pendamping.correction;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;
import java.util.stream.Stream;

/** Papers were corrected as it was proposed and decided on record. */
class CorrectionFold implements StateRules {

    private static final List<Field> PAPER = List.of(
            Field.told("paper", "paper"),
            Field.told("attempt", "attempt"),
            Field.told("old_number", "oldNumber"),
            Field.told("old_date", "oldDate"),
            Field.told("old_kppn", "oldKppn"),
            Field.told("new_number", "newNumber"),
            Field.told("new_date", "newDate"),
            Field.told("new_kppn", "newKppn"));

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "paper_correction",
                                "select * from paper_correction",
                                "id",
                                "j.type = 'paper-correction-proposed'",
                                with(
                                        Field.told("displaces", "displaces"),
                                        Field.reason("grounds"),
                                        Field.actor("proposed_by")))
                        .fold(),
                new RowsInOrder(
                                "paper_correction",
                                "select * from paper_correction where verdict is not null",
                                "id",
                                "j.type = 'paper-correction-decided'",
                                with(
                                        Field.told("verdict", "verdict"),
                                        Field.actor("decided_by"),
                                        Field.moment("decided_at")))
                        .fold());
    }

    private static List<Field> with(Field... fields) {
        return Stream.concat(PAPER.stream(), Stream.of(fields)).toList();
    }
}
