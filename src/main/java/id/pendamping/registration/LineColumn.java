package id.pendamping.registration;

/** The columns of one budget line: {@code rab1_kategori}, {@code rab1_uraian} … {@code rab8_harga}. */
public enum LineColumn {
    CATEGORY("kategori", "category"),
    DESCRIPTION("uraian", "description"),
    QUANTITY("jumlah", "quantity"),
    UNIT("satuan", "unit"),
    PRICE("harga", "unitPrice");

    /** How many lines a row has room for. */
    public static final int LINES = 8;

    private final String suffix;
    private final String field;

    LineColumn(String suffix, String field) {
        this.suffix = suffix;
        this.field = field;
    }

    /** Header of the column for a line, counted from 1. */
    public String header(int line) {
        return "rab" + line + "_" + suffix;
    }

    public String field() {
        return field;
    }
}
