package id.pendamping.figures;

/** How long a report is late, in calendar days, by the steps that follow from it. */
public enum Age {
    FIRST_WARNING(1, 13),
    SECOND_WARNING(14, 27),
    THIRD_WARNING(28, 41),
    REFERRAL(42, 100_000);

    private final int from;
    private final int to;

    Age(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Whether it has no end. */
    public boolean isLast() {
        return this == REFERRAL;
    }
}
