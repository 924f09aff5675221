package id.pendamping.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a registration.
 *
 * @param position counted in the case, from 1
 * @param member whose identity card it is, by the position in the registration
 * @param evidence the file
 * @param addedBy account id
 */
public record Paper(int position, Kind kind, @Nullable Integer member, UUID evidence, String addedBy, Instant addedAt) {

    /** What it is. */
    public enum Kind {
        VILLAGE_LETTER(false),
        IDENTITY_CARD(true),
        PASSBOOK(true),
        /** The place of business. */
        PLACE(false),
        /** The team with the group, where it works. */
        VISIT(false),
        /** The minutes of the visit, signed. */
        MINUTES(false),
        OTHER(false);

        private final boolean personal;

        Kind(boolean personal) {
            this.personal = personal;
        }

        /** Whether it comes from the visit and not with the registration. */
        public boolean isOfVisit() {
            return this == VISIT || this == MINUTES;
        }

        /** Whether where and when it was taken says something. */
        public boolean isPhotograph() {
            return this == PLACE || this == VISIT;
        }

        /** Whether it shows numbers of people, so that only few may open it and every opening is on record. */
        public boolean isPersonal() {
            return personal;
        }
    }
}
