package id.pendamping.worklist.web;

import id.pendamping.worklist.TeamTasks;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the tasks of others.
 *
 * @param view all of them, what is late, or what will be soon
 */
record TeamQuery(
        TeamTasks.@Nullable View view,
        @Nullable String step,

        @Parameter(description = "Id of the account that has the tasks, or words of its name") @Nullable
        String holder,

        @Nullable String regency) {

    TeamTasks.Filter filter() {
        return new TeamTasks.Filter(
                view == null ? TeamTasks.View.ALL : view, blankToNull(step), blankToNull(holder), blankToNull(regency));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
