package id.pendamping.dossier;

/** One side of how a case stands, in the order in which a dossier shows them. */
public enum Aspect {
    /** Stage while it runs, outcome once it has ended. */
    STATE,
    DECREE,
    /** Id of the mentor who has accepted. */
    MENTOR,
    AGREEMENT,
    BANK_ACCOUNT,
    DISBURSED,
    ACCEPTED,
    RETURNED,
    WRITTEN_OFF,
    OUTSTANDING,
    /** Paid back beyond the debt, while nobody has decided what is done with it. */
    CREDIT,
    REPORT_DUE,
    REPORT,
    OPEN_FINDINGS,
    /** On which ground the case stands still. */
    SUSPENSION,
    /** What changes in the group, while nobody has decided on it. */
    GROUP_CHANGE;

    /** Whether it is a sum in rupiah. */
    public boolean isMoney() {
        return compareTo(DISBURSED) >= 0 && compareTo(CREDIT) <= 0;
    }
}
