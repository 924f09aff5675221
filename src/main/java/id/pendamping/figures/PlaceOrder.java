package id.pendamping.figures;

/** By what places are put in order: by code, or by a figure with the largest on top. */
public enum PlaceOrder {
    PLACE("code"),
    GROUPS("recipients desc, code"),
    DISBURSED("disbursed desc, code"),
    ACCOUNTED("accounted desc, code"),
    OPEN("outstanding desc, code"),
    LATE("late_money desc, code"),
    WEIGHT("weight desc, outstanding desc, code");

    private final String sql;

    PlaceOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
