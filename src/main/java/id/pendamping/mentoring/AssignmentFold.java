package id.pendamping.mentoring;

import id.pendamping.journal.StateRules;
import java.util.List;

/** A group is accompanied by the mentor who said yes on record. */
class AssignmentFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("assignment"), """
                select g.number, 0, 'assignment.mentor', a.mentor_id::text, null
                from assignment a join group_card g on g.case_id = a.case_id
                where a.status in ('ACCEPTED', 'COMPLETED') and not exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = a.case_id::text
                      and j.data ->> 'mentorId' = a.mentor_id::text and (j.type = 'successor-named'
                        or j.type = 'assignment-answered' and j.data ->> 'mentorAnswer' = 'ACCEPTED'))
                order by 1"""));
    }
}
