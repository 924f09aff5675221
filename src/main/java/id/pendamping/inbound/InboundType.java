package id.pendamping.inbound;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of message from outside. Its data has the names of the step's form; a date is the form's three fields.
 */
public enum InboundType {
    /** The treasury has paid (SP2D). */
    SP2D_DISBURSED("treasury", "sp2d-disbursed", 1, "record-disbursement");

    private final String system;
    private final String literal;
    private final int version;
    private final String step;

    InboundType(String system, String literal, int version, String step) {
        this.system = system;
        this.literal = literal;
        this.version = version;
        this.step = step;
    }

    static Optional<InboundType> of(String system, String type) {
        return Stream.of(values())
                .filter(known -> known.system.equals(system) && known.type().equals(type))
                .findFirst();
    }

    /** Who reports it. */
    public String system() {
        return system;
    }

    /** For example {@code id.pendamping.treasury.sp2d-disbursed.v1}. */
    public String type() {
        return "id.pendamping." + system + '.' + literal + ".v" + version;
    }

    /** The schema's file without its ending. */
    public String file() {
        return literal + '-' + version;
    }

    String step() {
        return step;
    }
}
