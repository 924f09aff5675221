package id.pendamping.selection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of the eligibility table holds against a group, in the language of a reader.
 *
 * @param rule its name, E1 to E12
 * @param input of the table that the rule looks at; nothing where an older table looked at several
 * @param numbers the members or budget lines that it means, by their positions
 * @param says the rule in words
 * @param passes what would have to be otherwise for the rule not to fire
 */
public record Finding(
        String rule,
        Effect effect,
        About about,
        @Nullable String input,
        List<Integer> numbers,
        String says,
        @Nullable String passes) {

    /** What follows from a rule that fires, the gravest first. */
    public enum Effect {
        REJECT,
        RETURN,
        FLAG
    }

    /** What of a registration a rule looks at. */
    public enum About {
        MEMBERS,
        LINES,
        BUDGET,
        GROUP;

        private static final Set<String> OF_BUDGET = Set.of("requested", "toolsPercent");
        private static final Set<String> OF_GROUP =
                Set.of("sharedAccounts", "sharedDevices", "groupsInHamlet", "groupsInVillage");

        static About of(@Nullable String input) {
            if (input == null || OF_GROUP.contains(input)) {
                return GROUP;
            }
            if (OF_BUDGET.contains(input)) {
                return BUDGET;
            }
            return input.equals("prohibitedLines") ? LINES : MEMBERS;
        }
    }

    public boolean names(int number) {
        return numbers.contains(number);
    }
}
