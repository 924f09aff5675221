package id.pendamping.induction;

import id.pendamping.journal.StateRules;

/** What the record says of inductions, for tests of those who build on them. */
public final class InductionRules {

    private InductionRules() {}

    public static StateRules all() {
        return new InductionFold();
    }
}
