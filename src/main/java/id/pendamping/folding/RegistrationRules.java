package id.pendamping.folding;

import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** The journal of every group begins with its registration. */
class RegistrationRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(Part.STATE, "groups", "select count(*) from group_card"));
    }

    @Override
    public List<Name> names() {
        return List.of(new Name(Subject.Kind.CASE, "aid_group", "number"));
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(Part.STATE, "group without registration", """
                select g.number from group_card g
                where not exists (select 1 from journal_entry j where j.subject_kind = 'CASE'
                    and j.subject_id = g.case_id::text and j.sequence = 1 and j.type = 'group-registered')
                order by 1"""));
    }
}
