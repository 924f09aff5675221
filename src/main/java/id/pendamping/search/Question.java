package id.pendamping.search;

import java.util.HashMap;
import java.util.Map;

/**
 * What is asked of the cases {@code c} and their groups {@code g}, in two shapes. One begins with what is looked for and
 * is quick where little is found; the other goes back from the newest case, looks at each, and is quick where much is
 * found. The database cannot guess which it will be, so the shapes leave it no choice.
 */
final class Question {

    private static final String FROM = " from group_case c join group_card g on g.case_id = c.case_id where true";

    private final StringBuilder gathering = new StringBuilder();
    private final StringBuilder walking = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** About the case or the group itself. */
    void holds(String condition) {
        gathering.append(" and ").append(condition);
        walking.append(" and coalesce(").append(condition).append(", false)");
    }

    /** Rows elsewhere name the case in this column; {@code rows} is everything from {@code from} on. */
    void namedIn(String column, String rows) {
        gathering
                .append(" and c.case_id in (select ")
                .append(column)
                .append(' ')
                .append(rows)
                .append(')');
        walking.append(" and (select true ")
                .append(rows)
                .append(" and ")
                .append(column)
                .append(" = c.case_id limit 1)");
    }

    /** The case's journal has such an entry {@code j}. */
    void told(String condition) {
        String rows = " from journal_entry j where j.subject_kind = 'CASE' and " + condition;
        gathering
                .append(" and c.case_id in (select j.subject_id::uuid")
                .append(rows)
                .append(')');
        walking.append(" and (select true").append(rows).append(" and j.subject_id = c.case_id::text limit 1)");
    }

    void with(String name, Object value) {
        parameters.put(name, value);
    }

    /** The shape that begins with what is looked for. */
    String gathering() {
        return FROM + gathering;
    }

    /** The shape that goes back from the newest case. */
    String walking() {
        return FROM + walking;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
