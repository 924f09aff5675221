package drive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is said at each step, and by whom: the commands of the API in JSON. */
final class Answers {

    static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("verify-administration", "laila.verifikator"),
            Map.entry("verify-field", "sekar.verifikator"),
            Map.entry("decide-recipient", "bambang.ppk"),
            Map.entry("ratify-decree", "sri.kpa"),
            Map.entry("decide-mentor", "wati.koordinator"),
            Map.entry("sign-agreement", "bambang.ppk"),
            Map.entry("check-account", "yusuf.bendahara"),
            Map.entry("request-payment", "bambang.ppk"),
            Map.entry("order-payment", "agus.ppspm"),
            Map.entry("record-disbursement", "yusuf.bendahara"),
            Map.entry("review-report", "ratna.penelaah"),
            Map.entry("second-review", "indra.penelaah"),
            Map.entry("accept-report", "bambang.ppk"));

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final long STAMPED_ABOVE = 5_000_000;

    private Answers() {}

    static Map<String, Object> of(Case one) {
        String[] parts = one.number.split("-");
        String tail = parts[parts.length - 2] + parts[parts.length - 1];
        String today = TODAY.toString();
        String year = "/" + TODAY.getYear();
        return switch (one.next) {
            case "verify-administration" ->
                Map.of(
                        "identitiesChecked",
                        true,
                        "villageLetterSeen",
                        true,
                        "budgetChecked",
                        true,
                        "verdict",
                        "PASSED");
            case "verify-field" ->
                Map.ofEntries(
                        Map.entry("method", "VISIT"),
                        Map.entry("visitDate", today),
                        Map.entry("membersPresent", 10),
                        Map.entry("minutesNumber", "BA-" + tail + year),
                        Map.entry("placeSeen", "YES"),
                        Map.entry("membersMatch", "YES"),
                        Map.entry("planExplained", "YES"),
                        Map.entry("noOtherAid", "YES"),
                        Map.entry("nothingBought", "YES"),
                        Map.entry("nothingPaid", "YES"),
                        Map.entry("agreed", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
                        Map.entry("verdict", "PASSED"));
            case "decide-recipient" ->
                Map.of("verdict", "APPROVED", "decreeNumber", "3/" + tail + "/PK.03.00" + year, "decreeDate", today);
            case "ratify-decree" -> Map.of("verdict", "RATIFIED", "ratifiedOn", today);
            case "decide-mentor" ->
                Map.of("verdict", "APPROVED", "letterNumber", "ST-" + tail + year, "letterDate", today);
            case "answer-assignment" -> Map.of("answer", "ACCEPTED");
            case "sign-agreement" -> Map.of("number", "PKS-" + tail + year, "date", today);
            case "check-account" -> Map.of("verdict", "MATCHED", "evidence", "Buku tabungan " + tail);
            case "request-payment" ->
                Map.of("sppNumber", "SPP-" + tail + year, "sppDate", today, "amount", one.granted);
            case "order-payment" -> Map.of("verdict", "ORDERED", "spmNumber", "SPM-" + tail + year, "spmDate", today);
            case "record-disbursement" ->
                Map.of("sp2dNumber", "230881" + tail, "sp2dDate", today, "amount", one.granted, "kppn", "135");
            case "confirm-funds" ->
                Map.of("receivedOn", today, "amount", one.granted, "statement", "Rekening koran " + tail);
            case "compile-report" -> report(one, today);
            case "attest-report" -> Map.of("verdict", "ATTESTED", "seen", true, "kept", true, "whole", true);
            case "review-report", "second-review" -> Map.of("lines", judged(one));
            case "accept-report" -> Map.of("verdict", "ACCEPTED");
            default -> throw new IllegalArgumentException("Nothing to say at " + one.next);
        };
    }

    private static List<Object> judged(Case one) {
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < one.budget.size(); i++) {
            lines.add(Map.of("id", line(i), "verdict", "ACCEPTED"));
        }
        return lines;
    }

    private static String line(int index) {
        return new UUID(0x4000, index + 1L).toString();
    }

    private static Map<String, Object> report(Case one, String today) {
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < one.budget.size(); i++) {
            Case.Planned planned = one.budget.get(i);
            var receipt = Map.of(
                    "type",
                    "NOTA",
                    "number",
                    one.number + '-' + i,
                    "amount",
                    planned.amount(),
                    "stamped",
                    planned.amount() > STAMPED_ABOVE,
                    "evidence",
                    one.paper.toString());
            lines.add(Map.ofEntries(
                    Map.entry("id", line(i)),
                    Map.entry("budgetLine", planned.id()),
                    Map.entry("item", planned.description()),
                    Map.entry("date", today),
                    Map.entry("vendor", "Toko Contoh " + (char) ('A' + Math.floorMod(one.number.hashCode() + i, 26))),
                    Map.entry("quantity", 1),
                    Map.entry("unit", planned.unit()),
                    Map.entry("price", planned.amount()),
                    Map.entry("method", "TUNAI"),
                    Map.entry("receipts", List.of(receipt))));
        }
        List<Object> photos = new ArrayList<>();
        for (String moment : List.of("BEFORE", "DURING", "AFTER")) {
            photos.add(Map.of("moment", moment, "evidence", one.paper.toString()));
        }
        var asset = Map.of(
                "name",
                one.budget.get(0).description(),
                "quantity",
                1,
                "condition",
                "BAIK",
                "holder",
                "Ketua kelompok",
                "location",
                "Tempat usaha kelompok");
        return Map.of(
                "lines",
                lines,
                "assets",
                List.of(asset),
                "photos",
                photos,
                "results",
                "Alat sudah terpasang dan produksi berjalan setiap hari kerja.",
                "closing",
                "Kelompok menyatakan seluruh bantuan dipakai untuk usaha bersama.",
                "chairSigned",
                true,
                "treasurerSigned",
                true,
                "statement",
                one.paper.toString());
    }
}
