package id.pendamping.notices;

/** A way out of the program to a person. */
public enum Channel {
    /** Mail over SMTP. */
    MAIL,
    /** A call to the operator's gateway, which sends a message to the person's phone. */
    WEBHOOK
}
