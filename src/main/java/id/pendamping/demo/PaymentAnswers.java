package id.pendamping.demo;

import id.pendamping.disbursement.Payments;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Agreement, account and payment. */
@Component
class PaymentAnswers implements Answers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Payments payments;

    PaymentAnswers(Payments payments) {
        this.payments = payments;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "sign-agreement" ->
                sheet.put("number", "PKS-" + scene.tail() + '/' + scene.year()).date("date", scene.today());
            case "check-account" -> {
                boolean mismatch = scene.isFirst(Manner.WRONG_ACCOUNT);
                sheet.put("verdict", mismatch ? "MISMATCH" : "MATCHED")
                        .put("evidence", "Buku tabungan " + scene.tail());
                if (mismatch) {
                    sheet.put("note", "Nama pemilik di buku tabungan berbeda dengan nama kelompok.");
                }
            }
            case "correct-account" ->
                sheet.put("bankCode", "002")
                        .put("number", "0021" + scene.tail())
                        .put("holder", scene.group().name())
                        .put("branch", "Cabang Contoh")
                        .put("letterNumber", "SRPR-" + scene.tail() + '/' + scene.year())
                        .date("letterDate", scene.today());
            case "clear-obstacle" -> sheet.put("note", "Hambatan sudah diselesaikan.");
            case "request-payment" ->
                sheet.put("sppNumber", "SPP-" + scene.tail() + '/' + scene.year())
                        .date("sppDate", scene.today())
                        .put("amount", toPay(scene));
            case "order-payment" ->
                sheet.put("verdict", "ORDERED")
                        .put("spmNumber", "SPM-" + scene.tail() + '/' + scene.year())
                        .date("spmDate", scene.today());
            case "record-disbursement" ->
                sheet.put(
                                "sp2dNumber",
                                (scene.isFirst() ? scene.year() % 100 + "0881" : DAY.format(scene.today()))
                                        + scene.tail())
                        .date("sp2dDate", scene.today())
                        .put("amount", toPay(scene))
                        .put("kppn", "135");
            case "confirm-funds" ->
                sheet.date("receivedOn", scene.today())
                        .put(
                                "amount",
                                String.valueOf(
                                        payments.disbursed(scene.caseId()).amount()))
                        .put("statement", "Rekening koran " + scene.tail());
            case "settle-transfer" ->
                sheet.put("decision", "ACCEPTED").put("note", "Biaya bank kecil, ditanggung program.");
            case "decide-failed-transfer" ->
                sheet.put("verdict", "AGAIN").put("note", "Kelompok membuka rekening di bank lain.");
            default -> {
                return false;
            }
        }
        return true;
    }

    private String toPay(Scene scene) {
        return String.valueOf(payments.toPay(scene.caseId()).amount());
    }
}
