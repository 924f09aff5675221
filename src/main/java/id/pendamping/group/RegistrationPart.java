package id.pendamping.group;

/** What of a registration a return may open again. */
public enum RegistrationPart {
    /** Nothing of what was typed: letters, copies and photographs. */
    PAPERS,
    /** The budget lines. */
    PLAN,
    /** Identity numbers that are missing. */
    NIK,
    /** Telephone, mail and number at the training portal. */
    CONTACTS,
    EMPLOYMENT,
    CONSENT,
    /** Who leaves and who joins. */
    MEMBERSHIP
}
