package id.pendamping.worklist;

import id.pendamping.journal.StateRules;
import java.util.List;

/** How many tasks wait; whether they fit their subjects say the owners of these. */
class TaskFigures implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(Part.STATE, "open tasks", "select count(*) from work_item"));
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }
}
