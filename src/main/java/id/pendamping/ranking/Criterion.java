package id.pendamping.ranking;

/** What is looked at when groups are ranked, in the order in which points are kept. */
public enum Criterion {
    /** The less speaks for care, the more points. */
    RISK("rank-risk", 40),
    /** Members whom the verifier met, of all members. */
    MET("rank-met", 20),
    /** Points are shared by the groups of a village. */
    VILLAGE("rank-village", 20),
    /** A registration that never went back has all points. */
    RETURNS("rank-returns", 15),
    /** A group with a member who has a disability. */
    DISABILITY("rank-disability", 5);

    /** Points are kept in tenths. */
    public static final int TENTHS = 10;

    private static final int MOST_RISK = 100;

    private final String term;
    private final int usual;

    Criterion(String term, int usual) {
        this.term = term;
        this.usual = usual;
    }

    /** The number of the programme year that sets its most points. */
    String term() {
        return term;
    }

    /** Most points where the year sets none. */
    int usual() {
        return usual;
    }

    /** Tenths of a point for what was seen. */
    int tenths(Seen seen, Weights weights) {
        int most = weights.most(this) * TENTHS;
        return switch (this) {
            case RISK -> seen.risk() == null ? 0 : share(most, MOST_RISK - seen.risk(), MOST_RISK);
            case MET -> share(most, seen.met(), seen.members());
            case VILLAGE -> share(most, 1, seen.neighbours());
            case RETURNS -> share(most, weights.returnsAllowed() - seen.returns(), weights.returnsAllowed());
            case DISABILITY -> seen.disability() ? most : 0;
        };
    }

    /** The part of the points, rounded half up; where there is nothing to be a part of, all of them. */
    private static int share(int most, int part, int whole) {
        if (whole <= 0) {
            return most;
        }
        int within = Math.min(Math.max(0, part), whole);
        return (2 * most * within + whole) / (2 * whole);
    }
}
