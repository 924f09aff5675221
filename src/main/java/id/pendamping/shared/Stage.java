package id.pendamping.shared;

/** The nine stages of a case, as its spine shows them. */
public enum Stage {
    /** The group is registered; a returned registration is corrected. */
    REGISTRATION,
    /** Screened by rules, verified on paper and on site. */
    VERIFICATION,
    /** Decided on, and the decree ratified. */
    DECISION,
    /** A mentor is proposed, named and accepts. */
    MENTOR,
    /** The agreement (PKS) is signed. */
    AGREEMENT,
    /** From the check of the account to the confirmation that the money has arrived. */
    PAYMENT,
    /** The accountability report (LPJ): compiled, reviewed, accepted, or recovery ordered. */
    REPORT,
    /** What is left is returned or recovered, findings are settled, the case is closed. */
    CLOSURE,
    /** The business is visited after closing. */
    MONITORING
}
