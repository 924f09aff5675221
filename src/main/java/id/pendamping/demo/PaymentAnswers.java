package id.pendamping.demo;

import id.pendamping.disbursement.Payments;
import id.pendamping.selection.Decrees;
import org.springframework.stereotype.Component;

/** Agreement, account and payment. */
@Component
class PaymentAnswers implements Answers {

    private final Decrees decrees;
    private final Payments payments;

    PaymentAnswers(Decrees decrees, Payments payments) {
        this.decrees = decrees;
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
                        .put("branch", "Cabang Contoh");
            case "clear-obstacle" -> sheet.put("note", "Hambatan sudah diselesaikan.");
            case "request-payment" ->
                sheet.put("sppNumber", "SPP-" + scene.tail() + '/' + scene.year())
                        .date("sppDate", scene.today())
                        .put("amount", granted(scene));
            case "order-payment" ->
                sheet.put("verdict", "ORDERED")
                        .put("spmNumber", "SPM-" + scene.tail() + '/' + scene.year())
                        .date("spmDate", scene.today());
            case "record-disbursement" ->
                sheet.put("sp2dNumber", "230881" + scene.tail())
                        .date("sp2dDate", scene.today())
                        .put("amount", granted(scene))
                        .put("kppn", "135");
            case "confirm-funds" ->
                sheet.date("receivedOn", scene.today())
                        .put(
                                "amount",
                                String.valueOf(
                                        payments.disbursed(scene.caseId()).amount()))
                        .put("statement", "Rekening koran " + scene.tail());
            default -> {
                return false;
            }
        }
        return true;
    }

    private String granted(Scene scene) {
        return String.valueOf(decrees.of(scene.caseId()).orElseThrow().amount().amount());
    }
}
