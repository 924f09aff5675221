package id.pendamping.bulk;

import id.pendamping.shared.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;

/** What the rows of some work are told apart by beside name and number, such as their places on a list. */
public interface RowMarks {

    /** How rows without any mark are asked for. */
    String NONE = "NONE";

    /**
     * What a row is marked with.
     *
     * @param kind by which rows can be chosen
     * @param words that say it of this row
     */
    record Mark(String kind, MessageSourceResolvable words) {}

    /** The work that it is for, by its title. */
    String title();

    /** Begins the message keys of the kinds, {@link #NONE} among them. */
    String labels();

    /** In the order in which they are offered; none where rows are told apart, but not chosen, by their marks. */
    List<String> kinds();

    /** By subject; who has none is not in it. */
    Map<Subject, Mark> of(Collection<Subject> subjects);
}
