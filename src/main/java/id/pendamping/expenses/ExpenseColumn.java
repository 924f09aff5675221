package id.pendamping.expenses;

import java.util.Arrays;
import java.util.List;

/** The columns of a file of expenses, in the order of the template. */
enum ExpenseColumn {
    BUDGET_LINE("baris_rab"),
    ITEM("barang"),
    DATE("tanggal"),
    VENDOR("toko"),
    QUANTITY("banyak"),
    UNIT("satuan"),
    PRICE("harga_satuan"),
    METHOD("cara_bayar"),
    RECEIPT_TYPE("jenis_bukti"),
    RECEIPT_NUMBER("nomor_bukti"),
    RECEIPT_AMOUNT("nilai_bukti"),
    STAMPED("bermeterai");

    private final String header;

    ExpenseColumn(String header) {
        this.header = header;
    }

    /** As the first row of the file spells it. */
    String header() {
        return header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(ExpenseColumn::header).toList();
    }
}
