package id.pendamping.groupchange;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What a group announced about itself, and by which document it was decided. */
class GroupChangeFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new RowsInOrder(
                        "group_change",
                        "select * from group_change where announced_by not like 'system:%'",
                        "since, kind, minutes_number",
                        "j.type = 'group-change-announced'",
                        "j.data ->> 'since', j.data ->> 'kind', j.data ->> 'minutesNumber'",
                        List.of(
                                Field.told("kind", "kind"),
                                Field.told("reason", "reason"),
                                Field.told("since", "since"),
                                Field.told("minutes_number", "minutesNumber"),
                                Field.told("minutes_date", "minutesDate"),
                                Field.reason("note"),
                                Field.actor("announced_by")))
                .fold());
    }
}
