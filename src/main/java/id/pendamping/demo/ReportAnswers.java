package id.pendamping.demo;

import id.pendamping.accountability.Annex;
import id.pendamping.disbursement.Payments;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mentor's report, with the pictures it names. */
@Component
class ReportAnswers implements Answers {

    private static final long LEFT_OVER = 380_000;
    private static final long STAMPED_ABOVE = 5_000_000;

    private final ShownPages pages;
    private final Groups groups;
    private final Payments payments;
    private final MentorsCamera camera;

    ReportAnswers(ShownPages pages, Groups groups, Payments payments, MentorsCamera camera) {
        this.pages = pages;
        this.groups = groups;
        this.payments = payments;
        this.camera = camera;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        if (!step.equals("compile-report")) {
            return false;
        }
        report(scene, sheet);
        return true;
    }

    private void report(Scene scene, TypedAnswers sheet) {
        sheet.putAll(pages.prefilled("compile-report", scene.caseId()));
        LocalDate from = payments.of(scene.caseId())
                .map(Payments.Overview::fundsConfirmedOn)
                .orElse(scene.today());
        var roll = new Camera.Roll(scene.caseId());
        if (sheet.isEmpty()) {
            List<BudgetLine> budget = groups.budget(scene.caseId());
            for (int i = 0; i < budget.size(); i++) {
                LocalDate bought = from.plusDays(i % 5 + 1L).isAfter(scene.today()) ? from : from.plusDays(i % 5 + 1L);
                line(scene, i, budget.get(i), bought, roll, sheet);
            }
            sheet.put("assets[0].name", budget.get(0).description())
                    .put("assets[0].quantity", "1")
                    .put("assets[0].condition", "BAIK")
                    .put("assets[0].holder", "Ketua kelompok")
                    .put("assets[0].location", "Tempat usaha kelompok");
            for (Annex.Moment moment : Annex.Moment.values()) {
                String row = "photos[" + moment.ordinal() + "].";
                sheet.put(row + "moment", moment.name())
                        .put(
                                row + "evidence",
                                roll.take(Camera.PHOTO, scene.group().number(), moment.name())
                                        .toString());
            }
        }
        sheet.put("results", "Alat sudah terpasang dan produksi berjalan setiap hari kerja.")
                .put("closing", "Kelompok menyatakan seluruh bantuan dipakai untuk usaha bersama.")
                .tick("chairSigned", "treasurerSigned")
                .put(
                        "statement",
                        roll.take("Surat pernyataan", scene.group().number(), "Ketua dan bendahara")
                                .toString());
        camera.send(roll, scene.caseId());
    }

    private static void line(
            Scene scene, int i, BudgetLine planned, LocalDate bought, Camera.Roll roll, TypedAnswers sheet) {
        String row = "lines[" + i + "].";
        boolean cheaper =
                scene.is(Manner.LEFTOVER) && i == 0 && planned.amount().amount() > LEFT_OVER;
        long price = planned.amount().amount() - (cheaper ? LEFT_OVER : 0);
        String number = scene.group().number() + '-' + (i + 1);
        String shop = InventedReceipt.shop(scene.caseId(), i);
        sheet.put(row + "id", new UUID(0x4000, i + 1L).toString())
                .put(row + "budgetLine", planned.id().toString())
                .put(row + "item", planned.description())
                .date(row + "date", bought)
                .put(row + "vendor", shop)
                .put(row + "quantity", "1")
                .put(row + "unit", planned.unit())
                .put(row + "price", String.valueOf(price))
                .put(row + "method", "TUNAI");
        sheet.put(row + "receipts[0].type", "NOTA")
                .put(row + "receipts[0].number", number)
                .put(row + "receipts[0].amount", String.valueOf(price));
        if (price > STAMPED_ABOVE) {
            sheet.tick(row + "receipts[0].stamped");
        }
        sheet.put(
                row + "receipts[0].evidence",
                roll.take(InventedReceipt.words(shop, number, bought, planned.description(), price))
                        .toString());
    }
}
