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

    private static final String LEAVER = "(select m.position::text from group_seat m where m.member_id = k.member_id)";

    /** What the entry that decided has made of it; a review comes after it, before the next decision. */
    private static final String STATE = """
            case when t.data ->> 'verdict' = 'REFUSED' then 'REFUSED' when t.data ->> 'after' = 'DISSOLVED' then 'DISSOLVED'
                when t.data ->> 'after' = 'TOO_FEW' then coalesce((
                    select case r.data ->> 'verdict' when 'CONTINUES' then 'APPLIED' else 'DISSOLVED' end
                    from journal_entry r where r.subject_kind = 'CASE' and r.subject_id = t.case_id::text
                      and r.type = 'group-reviewed' and r.sequence > t.sequence order by r.sequence limit 1), case k.state when 'DROPPED' then k.state else 'REVIEW' end)
                else 'APPLIED' end""";

    private static final Fold DECIDED = new RowsInOrder(
                    "group_change",
                    "select * from group_change where decided_by is not null and announced_by not like 'system:%'",
                    "place",
                    "j.type = 'group-change-decided'",
                    List.of(
                            new Field("state", "k.state", STATE),
                            Field.told("document_number", "documentNumber"),
                            Field.told("document_date", "documentDate"),
                            new Field("account", "k.account", """
                                    case when k.kind = 'CHAIR' and t.data ->> 'verdict' <> 'REFUSED' then t.data ->> 'bank'
                                        else coalesce(t.data ->> 'bank', k.account) end"""),
                            Field.reason("grounds"),
                            Field.actor("decided_by"),
                            Field.day("decided_on")))
            .fold();

    private static final Fold WAITING = new Fold(List.of("group_change"), """
            select g.number, 0, 'group_change.state', k.state, 'OPEN' from group_change k join group_card g using (case_id)
            where k.decided_by is null and k.announced_by not like 'system:%' and k.state not in ('OPEN', 'DROPPED')
            order by 1""");

    private static final Fold REVIEWED = new RowsInOrder(
                    "group_change",
                    "select * from group_change where reviewed_by is not null",
                    "reviewed_on, place",
                    "j.type = 'group-reviewed'",
                    List.of(Field.reason("review_grounds"), Field.actor("reviewed_by"), Field.day("reviewed_on")))
            .fold();

    private static final Fold DROPPED = new RowsInOrder(
                    "group_change",
                    "select * from group_change where state = 'DROPPED'",
                    "place",
                    "j.type = 'group-change-dropped'",
                    List.of(Field.told("kind", "kind")))
            .fold();

    /** What was ticked about the account is told where there is another chair. */
    @Override
    public List<Open> open() {
        return List.of(
                new Open(
                        "group_change.account",
                        Open.UNTOLD,
                        "select count(*) from group_change where account is not null and (kind <> 'CHAIR' or state = 'REFUSED')"));
    }

    @Override
    public List<Fold> folds() {
        String question = new RowsInOrder(
                        "group_change",
                        "select * from group_change where announced_by not like 'system:%'",
                        "place",
                        "j.type = 'group-change-announced'",
                        List.of(
                                Field.told("kind", "kind"),
                                new Field("member", LEAVER, "t.data ->> 'member'"),
                                new Field("leavers", LEAVERS, "t.data -> 'leavers' #>> '{}'"),
                                Field.told("reason", "reason"),
                                Field.told("since", "since"),
                                Field.told("minutes_number", "minutesNumber"),
                                Field.told("minutes_date", "minutesDate"),
                                Field.reason("note"),
                                Field.actor("announced_by"),
                                Field.moment("announced_at")))
                .fold()
                .question();
        return List.of(
                new Fold(List.of("group_change", "group_change_leaver"), question),
                DECIDED,
                WAITING,
                REVIEWED,
                DROPPED);
    }
}
