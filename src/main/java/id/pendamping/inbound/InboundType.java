package id.pendamping.inbound;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of message from outside. */
enum InboundType {
    /** The treasury has paid (SP2D). */
    SP2D_DISBURSED(OutsideSystems.TREASURY, "sp2d-disbursed", 1, null),
    /** The bank has sent money of a payment back to the treasury. */
    SP2D_RETURNED(OutsideSystems.TREASURY, "sp2d-returned", 1, null),
    /** The bank has credited a payment. */
    SP2D_CREDITED(OutsideSystems.TREASURY, "sp2d-credited", 1, null),
    /** The civil registry has compared a member with its records. */
    IDENTITY_COMPARED(OutsideSystems.CIVIL_REGISTRY, "identity-compared", 1, "member"),
    /** Something about a member has changed at the registration portal. */
    REGISTRATION_UPDATED(OutsideSystems.PORTAL, "registration-updated", 1, "member");

    private final String system;
    private final String literal;
    private final int version;
    private final @Nullable String each;

    /** {@code each}: the value that tells the things apart on which messages of one case report; null: there is one. */
    InboundType(String system, String literal, int version, @Nullable String each) {
        this.system = system;
        this.literal = literal;
        this.version = version;
        this.each = each;
    }

    static Optional<InboundType> of(String system, String type) {
        return Stream.of(values())
                .filter(known -> known.system.equals(system) && known.type().equals(type))
                .findFirst();
    }

    /** What a message of the system is believed to be that does not say it; empty when it may be about several things. */
    static Optional<InboundType> usualOf(String system) {
        return Stream.of(values())
                .filter(known -> known.system.equals(system) && known.each == null)
                .findFirst();
    }

    /** The value that tells the things apart on which messages of one case report; null when there is one per case. */
    @Nullable
    String each() {
        return each;
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
