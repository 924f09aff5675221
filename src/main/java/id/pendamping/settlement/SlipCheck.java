package id.pendamping.settlement;

/** What came of holding a slip against the treasury. */
public enum SlipCheck {
    VALID,
    /** The treasury does not know the number. */
    WRONG_NUMBER,
    /** The treasury knows the number with another amount. */
    WRONG_AMOUNT
}
