package id.pendamping.flowmap;

/** What a picture is shaded by. */
public enum Measure {
    /** Rupiah of the cases that wait there now. */
    RUPIAH,
    /** Mean time of a visit. */
    TIME,
    /** Cases that reached it. */
    COUNT;

    double of(PhaseWalks.Node node) {
        return switch (this) {
            case RUPIAH -> node.rupiah().amount();
            case TIME -> node.mean().toMillis();
            case COUNT -> node.cases();
        };
    }
}
