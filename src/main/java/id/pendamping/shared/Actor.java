package id.pendamping.shared;

/** Who acts, and on which duty. {@code id} is an account id, or {@code rule:<name>} for automation; never a name. */
public record Actor(String id, Duty duty) {

    public static Actor automation(String rule) {
        return new Actor("rule:" + rule, Duty.AUTOMATION);
    }
}
