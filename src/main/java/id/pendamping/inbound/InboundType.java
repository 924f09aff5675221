package id.pendamping.inbound;

import java.util.Optional;
import java.util.stream.Stream;

/** A kind of message from outside. */
enum InboundType {
    /** The treasury has paid (SP2D). */
    SP2D_DISBURSED(OutsideSystems.TREASURY, "sp2d-disbursed", 1),
    /** The civil registry has compared a member with its records. */
    IDENTITY_COMPARED(OutsideSystems.CIVIL_REGISTRY, "identity-compared", 1),
    /** Something about a member has changed at the registration portal. */
    REGISTRATION_UPDATED(OutsideSystems.PORTAL, "registration-updated", 1);

    private final String system;
    private final String literal;
    private final int version;

    InboundType(String system, String literal, int version) {
        this.system = system;
        this.literal = literal;
        this.version = version;
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
}
