package id.pendamping.shared;

/**
 * Who acts, and on which duty. {@code id} is an account id, {@code rule:<name>} for automation, or
 * {@code system:<name>} for a system outside that reports; never a name.
 */
public record Actor(String id, Duty duty) {

    public static Actor automation(String rule) {
        return new Actor("rule:" + rule, Duty.AUTOMATION);
    }

    public static Actor outside(String system) {
        return new Actor("system:" + system, Duty.AUTOMATION);
    }
}
