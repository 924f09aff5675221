package id.pendamping.figures;

/** By what cases are put in order: by number, by money with the most on top, or by rupiah times days late. */
public enum CaseOrder {
    NUMBER("number"),
    DISBURSED("disbursed desc, number"),
    OPEN("outstanding desc, number"),
    DUE("report_due nulls last, number"),
    WEIGHT("weight desc, outstanding desc, number");

    private final String sql;

    CaseOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
