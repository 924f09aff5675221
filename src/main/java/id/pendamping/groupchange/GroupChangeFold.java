package id.pendamping.groupchange;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What a group announced about itself, who was to leave together, and by which document. */
class GroupChangeFold implements StateRules {

    /** The positions of those who leave together, as the entry tells them. */
    private static final String LEAVERS = """
            (select jsonb_agg(m.position::text order by m.position)::text from group_change_leaver l
             join group_seat m on m.member_id = l.member_id where l.change_id = k.id)""";

    @Override
    public List<Open> open() {
        return List.of(new Open(
                "group_change.state, group_change.grounds, group_change.decided_by, group_change.decided_on,"
                        + " group_change.announced_at",
                Open.OPEN,
                "select count(*) from group_change"));
    }

    @Override
    public List<Fold> folds() {
        String question = new RowsInOrder(
                        "group_change",
                        "select * from group_change where announced_by not like 'system:%'",
                        "since, kind, minutes_number",
                        "j.type = 'group-change-announced'",
                        "j.data ->> 'since', j.data ->> 'kind', j.data ->> 'minutesNumber'",
                        List.of(
                                Field.told("kind", "kind"),
                                new Field("leavers", LEAVERS, "t.data -> 'leavers' #>> '{}'"),
                                Field.told("reason", "reason"),
                                Field.told("since", "since"),
                                Field.told("minutes_number", "minutesNumber"),
                                Field.told("minutes_date", "minutesDate"),
                                Field.reason("note"),
                                Field.actor("announced_by")))
                .fold()
                .question();
        return List.of(new Fold(List.of("group_change", "group_change_leaver"), question));
    }
}
