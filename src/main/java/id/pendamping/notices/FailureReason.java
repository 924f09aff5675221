package id.pendamping.notices;

/** Why a message did not go out. */
public enum FailureReason {
    /** The receiving server answered with this code. */
    STATUS,
    /** The receiving server does not want this message and never will; with its code. */
    REFUSED,
    /** No answer in time. */
    TIMEOUT,
    /** No connection. */
    UNREACHABLE,
    /** The person's address is gone. */
    NO_ADDRESS,
    /** The person's account is closed. */
    NO_ACCOUNT,
    /** Something else; the log says more. */
    FAULT
}
