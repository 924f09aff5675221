package id.pendamping.group;

import java.util.List;
import java.util.SortedMap;

/**
 * Who is in a group.
 *
 * @param names by the position in the registration
 * @param concerns what outside systems told that keeps the group from going on
 */
public record Roll(SortedMap<Integer, String> names, List<Concern> concerns) {

    /** As forms and messages name a member. */
    public String called(int position) {
        return position + ". " + names.get(position);
    }
}
