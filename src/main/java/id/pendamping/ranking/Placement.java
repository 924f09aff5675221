package id.pendamping.ranking;

/** What a place on the list means. */
public enum Placement {
    /** Within quota and ceiling: to be named in the decree. */
    SELECTED,
    /** Next, should a selected group drop out. */
    RESERVE,
    /** Behind the reserve. */
    NOT_SELECTED
}
