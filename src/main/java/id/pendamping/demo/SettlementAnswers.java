package id.pendamping.demo;

import id.pendamping.accountability.Reports;
import id.pendamping.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Refunds and recoveries, what ends them, and the visit after closing. */
@Component
class SettlementAnswers implements Answers {

    private static final String IN_REPORT = "Belanjanya ada dalam LPJ yang sudah masuk.";

    private final ShownPages pages;
    private final MentorsCamera camera;
    private final Reports reports;
    private final Ledger ledger;

    SettlementAnswers(ShownPages pages, MentorsCamera camera, Reports reports, Ledger ledger) {
        this.pages = pages;
        this.camera = camera;
        this.reports = reports;
        this.ledger = ledger;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "take-referral" ->
                sheet.put("letterNumber", "ITJEN-" + scene.tail() + '/' + scene.year())
                        .date("letterDate", scene.today());
            case "declare-unaccounted" ->
                sheet.put("documentNumber", "BA-LPJ-" + scene.tail() + '/' + scene.year())
                        .date("documentDate", scene.today())
                        .put("grounds", "Tiga surat dan rujukan tidak dijawab sampai batas akhir.");
            case "decide-suspension" ->
                sheet.put("verdict", "CLEARED").put("grounds", "Bukti asli sudah dilihat di tempat dan cocok.");
            case "record-law-outcome" ->
                sheet.put("verdict", "RECOVERY")
                        .put("documentNumber", "B-" + scene.tail() + '/' + scene.year())
                        .date("documentDate", scene.today())
                        .put("grounds", "Kejaksaan meminta seluruh bantuan dikembalikan.");
            case "order-recovery" ->
                sheet.put("letterNumber", "ST-PULIH-" + scene.tail())
                        .date("letterDate", scene.today())
                        .put("note", "Bukti belanja tidak dapat dibuktikan sampai revisi terakhir.");
            case "record-refund", "record-recovery", "record-instalment" -> {
                String amount = pages.outstanding(step, scene.caseId());
                var roll = new Camera.Roll(scene.caseId());
                sheet.put("billingCode", "820231" + scene.tail())
                        .put("ntpn", "NTPN" + scene.tail() + "TKM")
                        .date("paidOn", scene.today())
                        .put("amount", amount)
                        .put("slip", roll.take("SETORAN CONTOH", "Rp " + amount).toString());
                camera.send(roll, scene.caseId());
            }
            case "verify-refund", "verify-instalment" -> sheet.put("verdict", "VALID");
            case "check-late-return" -> sheet.put("found", "FOUND").put("note", "Ada di rekening koran kas negara.");
            case "decide-late-return" ->
                sheet.put("verdict", "COUNTED").put("note", "Bank dan kas negara membenarkan; kelompok keliru.");
            case "decide-recall" ->
                sheet.put("verdict", "APPROVED")
                        .put("documentNumber", "SK-TARIK-" + scene.tail())
                        .date("documentDate", scene.today())
                        .put("note", "Nota yang diterima ternyata milik orang lain.");
            case "decide-paper-correction" ->
                sheet.put("verdict", "APPROVED").put("note", "Sesuai dengan surat aslinya.");
            case "answer-own-payment" ->
                sheet.put("answer", ledger.of(scene.caseId()).accepted().isZero() ? "RECOUP" : "TAKE_BACK")
                        .put("note", "Kelompok menyetor sendiri.");
            case "propose-credit" -> sheet.put("purpose", "RETURN").put("note", "Kelompok menyetor terlalu banyak.");
            case "decide-credit" ->
                sheet.put("verdict", "APPROVED")
                        .put("documentNumber", "SK-LEBIH-" + scene.tail())
                        .put("note", "Kelebihan dikembalikan.");
            case "propose-write-off" ->
                sheet.put("proposal", "WRITE_OFF").put("note", "Kelompok sudah bubar dan tidak punya harta.");
            case "decide-write-off" ->
                sheet.put("verdict", "APPROVED")
                        .put("documentNumber", "SK-HAPUS-" + scene.tail())
                        .date("documentDate", scene.today())
                        .put("note", "Sudah ditagih sampai surat terakhir.");
            case "decide-force-majeure" ->
                sheet.put("verdict", "GRANTED")
                        .put("grounds", "Surat pernyataannya asli dan jalan desa memang terputus.");
            case "answer-loss" -> {
                boolean isGone = reports.latest(scene.caseId()).isEmpty();
                sheet.put("answer", isGone ? "WRITE_OFF" : "EXPLAINED")
                        .put("note", isGone ? "Laporan polisinya asli dan barangnya tidak ditemukan." : IN_REPORT);
            }
            case "decide-loss" -> {
                boolean isGone = reports.latest(scene.caseId()).isEmpty();
                sheet.put("verdict", isGone ? "APPROVED" : "REFUSED")
                        .put("documentNumber", "SK-HILANG-" + scene.tail())
                        .date("documentDate", scene.today())
                        .put("note", isGone ? "Bukan kelalaian kelompok." : IN_REPORT);
            }
            case "clear-findings" -> sheet.tick("settled");
            case "monitor-business" ->
                sheet.put("business", "ACTIVE")
                        .put("turnover", "3500000")
                        .put("workers", "6")
                        .date("visitedOn", scene.today())
                        .put("words", "Produksi berjalan dan pesanan tetap datang.");
            default -> {
                return false;
            }
        }
        return true;
    }
}
