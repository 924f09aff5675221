package id.pendamping.demo;

/** How a group's story goes where there is a choice. */
public enum Manner {
    /** Everything is in order. */
    PLAIN,
    /** The registration is returned once for correction. */
    RETURNED,
    /** The verifier finds no business at the place. */
    FICTITIOUS,
    /** The group spends less than it got and pays the rest back. */
    LEFTOVER,
    /** The reviewer rejects one line of the first report. */
    REVISED,
    /** The first mentor who is asked declines. */
    DECLINED,
    /** The account does not match at first. */
    WRONG_ACCOUNT,
    /** Nothing of the report is ever proven. */
    UNPROVEN
}
