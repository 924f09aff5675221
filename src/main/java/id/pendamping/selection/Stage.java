package id.pendamping.selection;

/** Where on the way to the decree a judgement is made. */
enum Stage {
    SCREENING,
    ADMINISTRATION,
    FIELD,
    CONFIRMATION,
    DECISION,
    RATIFICATION
}
