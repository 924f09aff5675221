package id.pendamping.settlement;

/** The result of comparing a slip with what the treasury has received. */
public enum SlipCheck {
    VALID,
    /** The treasury does not know the number. */
    WRONG_NUMBER,
    /** The treasury knows the number with another amount. */
    WRONG_AMOUNT
}
