package id.pendamping.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of the cases a figure counts. Those after {@link #LATE} are off the straight road, each for one reason. */
public enum Only {
    ALL("true"),
    /** Named by a ratified decree. */
    RECIPIENTS("selected_at is not null"),
    DISBURSED("disbursed > 0"),
    ACCOUNTED("accepted + returned + written_off > 0"),
    RETURNED("returned > 0"),
    WRITTEN_OFF("written_off > 0"),
    OPEN("outstanding > 0"),
    LATE(Only.IS_LATE),
    SUSPENDED("suspended_at is not null and ended_at is null"),
    /** Recognised, on its days. */
    FORCE_MAJEURE("struck_on <= today and struck_until >= today and ended_at is null"),
    /** Back at the treasury, and not paid again. */
    TRANSFER_RETURNED("transfer_back > 0 and ended_at is null", "transfer_back"),
    /** What arrived is not what is out, and nobody has settled it. */
    TRANSFER_DIFFERS("transfer_adrift > 0 and ended_at is null", "transfer_adrift"),
    TRANSFER_SETTLED("transfer_settled > 0", "transfer_settled"),
    /** Paid back beyond the debt, and not decided on. */
    CREDIT("credit > 0", "credit"),
    UNACCOUNTED("unaccounted and outstanding > 0"),
    /** A letter has gone out after a last day to pay. */
    DEMANDED("demands > 0 and outstanding > 0"),
    RECOVERY("recovery_ordered and outstanding > 0"),
    LOSS("loss_undecided > 0 and ended_at is null", "loss_undecided"),
    LOSS_GIVEN_UP("loss_given_up > 0", "loss_given_up"),
    /** The mentor has left, and nobody is named. */
    WITHOUT_MENTOR("mentor_id is null and state in ('disbursement', 'accountability') and ended_at is null");

    /** The report's last day is over by days that count, it is still with the group, and money is open. */
    static final String IS_LATE = "report_due < counted_to and report_received_at is null and outstanding > 0";

    private static final String USUAL = "outstanding";
    private static final List<Only> ASIDES =
            Arrays.stream(values()).filter(Only::isAside).toList();

    private final String condition;
    private final String rupiah;

    Only(String condition) {
        this(condition, USUAL);
    }

    Only(String condition, String rupiah) {
        this.condition = condition;
        this.rupiah = rupiah;
    }

    /** The reasons for which a case is off the straight road. */
    public static List<Only> asides() {
        return ASIDES;
    }

    /** All others. */
    public static List<Only> straight() {
        return Arrays.stream(values()).filter(only -> !only.isAside()).toList();
    }

    public boolean isAside() {
        return ordinal() > LATE.ordinal();
    }

    String condition() {
        return condition;
    }

    /** The money that it concerns. */
    String rupiah() {
        return rupiah;
    }

    /** What its number of cases is called in a statement. */
    String column() {
        return "aside_" + name().toLowerCase(Locale.ROOT);
    }
}
