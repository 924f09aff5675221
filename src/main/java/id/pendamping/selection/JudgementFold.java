package id.pendamping.selection;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Who judged a group in which way, round by round, and what was seen on the visit. */
class JudgementFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new RowsInOrder(
                        "selection_judgement",
                        "select * from selection_judgement",
                        "round",
                        """
                        j.type in ('group-screened', 'administration-verified', 'field-verified', 'visit-confirmed',
                            'recipient-decided', 'decree-ratified')""",
                        List.of(
                                new Field("round", "k.round::text", "k.nth::text"),
                                new Field("verdict", "k.verdict", """
                                coalesce(t.data ->> 'screening', t.data ->> 'verification', t.data ->> 'fieldVisit', t.data ->> 'confirmation',
                                    t.data ->> 'decision', t.data ->> 'ratification')"""),
                                Field.actor("judged_by"),
                                Field.moment("judged_at"),
                                Field.told("approval", "approval"),
                                Field.told("visited_on", "visitedOn"),
                                Field.told("members_present", "membersPresent"),
                                Field.told("minutes_number", "minutesNumber"),
                                new Field("checklist", "to_jsonb(k.checklist)::text", "t.data ->> 'checklist'"),
                                new Field("agreed", "to_jsonb(k.agreed::text[])::text", "t.data ->> 'agreed'"),
                                new Field(
                                        "note",
                                        "k.note",
                                        "case t.type when 'group-screened' then k.note else t.reason end")))
                .fold());
    }
}
