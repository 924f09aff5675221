package id.pendamping.shared;

/**
 * Who acts, and on which duty. {@code id} is an account id, {@code rule:<name>} for automation, or
 * {@code system:<name>} for a system outside that reports; never a name.
 */
public record Actor(String id, Duty duty) {

    private static final String OUTSIDE = "system:";

    public static Actor automation(String rule) {
        return new Actor("rule:" + rule, Duty.AUTOMATION);
    }

    public static Actor outside(String system) {
        return new Actor(OUTSIDE + system, Duty.AUTOMATION);
    }

    /** Whether a system outside reports it, by itself. */
    public boolean isOutside() {
        return id.startsWith(OUTSIDE);
    }
}
