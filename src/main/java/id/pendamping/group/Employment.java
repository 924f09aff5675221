package id.pendamping.group;

/** Whether a member has work; only {@code BEKERJA} keeps a group out. */
public enum Employment {
    MENGANGGUR,
    SETENGAH_MENGANGGUR,
    BEKERJA
}
