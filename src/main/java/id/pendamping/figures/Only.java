package id.pendamping.figures;

/** Which of the cases a figure counts. */
public enum Only {
    ALL("true"),
    /** Named by a ratified decree. */
    RECIPIENTS("selected_at is not null"),
    DISBURSED("disbursed > 0"),
    ACCOUNTED("accepted + returned + written_off > 0"),
    RETURNED("returned > 0"),
    WRITTEN_OFF("written_off > 0"),
    OPEN("outstanding > 0"),
    LATE(Only.IS_LATE);

    /** The report's last day is over by days that count, it is still with the group, and money is open. */
    static final String IS_LATE = "report_due < counted_to and report_received_at is null and outstanding > 0";

    private final String condition;

    Only(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
