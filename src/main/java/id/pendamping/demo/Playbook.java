package id.pendamping.demo;

import id.pendamping.accountability.Annex;
import id.pendamping.accountability.Report;
import id.pendamping.accountability.ReportedLine;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.disbursement.Payments;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an invented person types into the form of a step, by parameter name, exactly as a browser would send it. Pictures
 * that a report names are sent first.
 */
@Component
public class Playbook {

    /** The first word of a picture that shows no paper. */
    static final String PHOTO = "Foto usaha";

    private static final long LEFT_OVER = 380_000;
    private static final List<String> SHOPS = List.of(
            "Abadi",
            "Berkah",
            "Cahaya",
            "Dwi Jaya",
            "Eka",
            "Fajar",
            "Gemilang",
            "Harapan",
            "Indah",
            "Jaya",
            "Karya",
            "Lestari",
            "Makmur",
            "Nusa",
            "Oke",
            "Permata",
            "Rejeki",
            "Sentosa",
            "Tani",
            "Utama",
            "Wijaya");
    private static final List<String> EXTRAS = List.of(
            "Ongkos kirim",
            "Perakitan",
            "Baut dan mur",
            "Minyak pelumas",
            "Kantong plastik",
            "Sarung pelindung",
            "Cat pelapis",
            "Buku petunjuk");
    private static final long STAMPED_ABOVE = 5_000_000;

    private final StepCatalogue steps;
    private final Groups groups;
    private final Payments payments;
    private final Decrees decrees;
    private final Mentors mentors;
    private final Camera camera;
    private final Clock clock;

    Playbook(
            StepCatalogue steps,
            Groups groups,
            Payments payments,
            Decrees decrees,
            Mentors mentors,
            Camera camera,
            Clock clock) {
        this.steps = steps;
        this.groups = groups;
        this.payments = payments;
        this.decrees = decrees;
        this.mentors = mentors;
        this.camera = camera;
        this.clock = clock;
    }

    /** The answers for a step of a case. {@code first}: whether the case is at this step for the first time. */
    public Map<String, String> answers(CaseId caseId, String step, Manner manner, boolean first) {
        GroupSummary group = groups.get(caseId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String tail = group.regency() + group.number().substring(group.number().length() - 5);
        Sheet sheet = new Sheet();
        switch (step) {
            case "verify-administration" -> {
                boolean returned = manner == Manner.RETURNED && first;
                sheet.tick("identitiesChecked", "villageLetterSeen", "budgetChecked")
                        .put("verdict", returned ? "RETURNED" : "PASSED");
                if (returned) {
                    sheet.put("note", "Surat keterangan desa belum bertanda tangan.");
                }
            }
            case "correct-registration" ->
                sheet.putAll(prefilled(step, caseId)).put("note", "Surat keterangan desa sudah ditandatangani.");
            case "verify-field" -> {
                boolean failed = manner == Manner.FICTITIOUS;
                sheet.put("method", "VISIT")
                        .date("visitDate", today)
                        .put("membersPresent", failed ? "1" : "10")
                        .put("minutesNumber", "BA-" + tail + '/' + today.getYear())
                        .put("verdict", failed ? "FAILED" : "PASSED");
                if (failed) {
                    sheet.put("note", "Tidak ada kegiatan usaha di alamat yang didaftarkan.");
                }
            }
            case "decide-recipient" ->
                sheet.put("verdict", "APPROVED")
                        .put("decreeNumber", "3/" + tail + "/PK.03.00/" + today.getYear())
                        .date("decreeDate", today);
            case "ratify-decree" -> sheet.put("verdict", "RATIFIED").date("ratifiedOn", today);
            case "decide-mentor" ->
                sheet.put("verdict", "APPROVED")
                        .put("letterNumber", "ST-" + tail + '/' + today.getYear())
                        .date("letterDate", today);
            case "name-mentor" ->
                sheet.put("mentor", firstOption(step, caseId, "mentorOptions"))
                        .put("letterNumber", "ST-" + tail + '/' + today.getYear())
                        .date("letterDate", today)
                        .put("reason", "Pendamping terdekat yang masih sanggup.");
            case "answer-assignment" -> {
                boolean declined = manner == Manner.DECLINED && first;
                sheet.put("answer", declined ? "DECLINED" : "ACCEPTED");
                if (declined) {
                    sheet.put("reason", "Jarak terlalu jauh dari kelompok lain.");
                }
            }
            case "sign-agreement" ->
                sheet.put("number", "PKS-" + tail + '/' + today.getYear()).date("date", today);
            case "check-account" -> {
                boolean mismatch = manner == Manner.WRONG_ACCOUNT && first;
                sheet.put("verdict", mismatch ? "MISMATCH" : "MATCHED").put("evidence", "Buku tabungan " + tail);
                if (mismatch) {
                    sheet.put("note", "Nama pemilik di buku tabungan berbeda dengan nama kelompok.");
                }
            }
            case "correct-account" ->
                sheet.put("bankCode", "002")
                        .put("number", "0021" + tail)
                        .put("holder", group.name())
                        .put("branch", "Cabang Contoh");
            case "clear-obstacle" -> sheet.put("note", "Hambatan sudah diselesaikan.");
            case "request-payment" ->
                sheet.put("sppNumber", "SPP-" + tail + '/' + today.getYear())
                        .date("sppDate", today)
                        .put("amount", granted(caseId));
            case "order-payment" ->
                sheet.put("verdict", "ORDERED")
                        .put("spmNumber", "SPM-" + tail + '/' + today.getYear())
                        .date("spmDate", today);
            case "record-disbursement" ->
                sheet.put("sp2dNumber", "230881" + tail)
                        .date("sp2dDate", today)
                        .put("amount", granted(caseId))
                        .put("kppn", "135");
            case "confirm-funds" ->
                sheet.date("receivedOn", today)
                        .put("amount", String.valueOf(payments.disbursed(caseId).amount()))
                        .put("statement", "Rekening koran " + tail);
            case "compile-report" -> report(caseId, manner, today, sheet);
            case "take-referral" ->
                sheet.put("letterNumber", "ITJEN-" + tail + '/' + today.getYear())
                        .date("letterDate", today);
            case "decide-budget-change" -> sheet.put("verdict", "APPROVED");
            case "attest-report" -> sheet.put("verdict", "ATTESTED").tick("seen", "kept", "whole");
            case "review-report", "second-review" -> review(caseId, step, manner, first, sheet);
            case "accept-report" -> sheet.put("verdict", "ACCEPTED");
            case "order-recovery" ->
                sheet.put("letterNumber", "ST-PULIH-" + tail)
                        .date("letterDate", today)
                        .put("note", "Bukti belanja tidak dapat dibuktikan sampai revisi terakhir.");
            case "record-refund", "record-recovery", "record-instalment" -> {
                String amount = outstanding(step, caseId);
                var roll = new Camera.Roll(caseId);
                sheet.put("billingCode", "820231" + tail)
                        .put("ntpn", "NTPN" + tail + "TKM")
                        .date("paidOn", today)
                        .put("amount", amount)
                        .put("slip", roll.take("SETORAN CONTOH", "Rp " + amount).toString());
                camera.send(roll, byTheMentor(caseId));
            }
            case "verify-refund", "verify-instalment" -> sheet.put("verdict", "VALID");
            case "propose-write-off" ->
                sheet.put("proposal", "WRITE_OFF").put("note", "Kelompok sudah bubar dan tidak punya harta.");
            case "decide-write-off" ->
                sheet.put("verdict", "APPROVED")
                        .put("documentNumber", "SK-HAPUS-" + tail)
                        .date("documentDate", today)
                        .put("note", "Sudah ditagih sampai surat terakhir.");
            case "clear-findings" -> sheet.tick("settled");
            case "monitor-business" ->
                sheet.put("business", "ACTIVE")
                        .put("turnover", "3500000")
                        .put("workers", "6")
                        .date("visitedOn", today)
                        .put("words", "Produksi berjalan dan pesanan tetap datang.");
            default -> throw new IllegalArgumentException("Nobody knows what to type at " + step);
        }
        return sheet.typed;
    }

    private void report(CaseId caseId, Manner manner, LocalDate today, Sheet sheet) {
        sheet.putAll(prefilled("compile-report", caseId));
        LocalDate from =
                payments.of(caseId).map(Payments.Overview::fundsConfirmedOn).orElse(today);
        var roll = new Camera.Roll(caseId);
        if (sheet.typed.isEmpty()) {
            List<BudgetLine> budget = groups.budget(caseId);
            String group = groups.get(caseId).number();
            for (int i = 0; i < budget.size(); i++) {
                LocalDate bought = from.plusDays(i % 5 + 1L).isAfter(today) ? from : from.plusDays(i % 5 + 1L);
                line(group, caseId, i, budget.get(i), manner, bought, roll, sheet);
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
                                roll.take(PHOTO, group, moment.name()).toString());
            }
        }
        sheet.put("results", "Alat sudah terpasang dan produksi berjalan setiap hari kerja.")
                .put("closing", "Kelompok menyatakan seluruh bantuan dipakai untuk usaha bersama.")
                .tick("chairSigned", "treasurerSigned")
                .put(
                        "statement",
                        roll.take("Surat pernyataan", groups.get(caseId).number(), "Ketua dan bendahara")
                                .toString());
        camera.send(roll, byTheMentor(caseId));
    }

    private Act byTheMentor(CaseId caseId) {
        return Act.by(new Actor(mentors.accountOf(caseId).orElseThrow(), Duty.MENTOR), clock.instant());
    }

    private void line(
            String group,
            CaseId caseId,
            int i,
            BudgetLine planned,
            Manner manner,
            LocalDate bought,
            Camera.Roll roll,
            Sheet sheet) {
        String row = "lines[" + i + "].";
        boolean cheaper =
                manner == Manner.LEFTOVER && i == 0 && planned.amount().amount() > LEFT_OVER;
        long price = planned.amount().amount() - (cheaper ? LEFT_OVER : 0);
        String number = group + '-' + (i + 1);
        String shop = "Toko Contoh " + SHOPS.get(Math.floorMod(caseId.hashCode() + i, SHOPS.size()));
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
                roll.take(receipt(shop, number, bought, planned.description(), price))
                        .toString());
    }

    /** The planned thing and some small ones, which together cost the price. */
    static String[] receipt(String shop, String number, LocalDate bought, String item, long price) {
        Random chance = new Random(number.hashCode());
        List<String> words = new ArrayList<>(List.of(shop, "Nota " + number, "Tanggal " + bought, ""));
        List<String> extras = new ArrayList<>(EXTRAS);
        Collections.shuffle(extras, chance);
        long rest = price;
        for (String extra : extras.subList(0, chance.nextInt(EXTRAS.size()))) {
            long costs = 500L * (4 + chance.nextInt(40));
            if (costs < rest / 4) {
                words.add(extra + '\t' + dotted(costs));
                rest -= costs;
            }
        }
        words.add(4, item + '\t' + dotted(rest));
        words.add("TOTAL Rp\t" + dotted(price));
        return words.toArray(String[]::new);
    }

    private static String dotted(long amount) {
        return "%,d".formatted(amount).replace(',', '.');
    }

    private void review(CaseId caseId, String step, Manner manner, boolean first, Sheet sheet) {
        Report report = (Report)
                Objects.requireNonNull(steps.get(step).view(caseId.subject()).get("report"));
        int i = 0;
        for (ReportedLine line : report.lines()) {
            if (line.carried()) {
                continue;
            }
            boolean rejected = step.equals("second-review")
                    ? line.verdict() == ReportedLine.Verdict.REJECTED
                    : manner == Manner.UNPROVEN || manner == Manner.REVISED && first && i == 0;
            sheet.put("lines[" + i + "].id", line.id().toString())
                    .put("lines[" + i + "].verdict", rejected ? "REJECTED" : "ACCEPTED");
            if (rejected) {
                sheet.put("lines[" + i + "].reason", "UNREADABLE")
                        .put("lines[" + i + "].words", "Foto nota tidak terbaca.");
            }
            i++;
        }
    }

    private String granted(CaseId caseId) {
        return String.valueOf(decrees.of(caseId).orElseThrow().amount().amount());
    }

    private String outstanding(String step, CaseId caseId) {
        return String.valueOf(((id.pendamping.shared.Rupiah) Objects.requireNonNull(
                        steps.get(step).view(caseId.subject()).get("outstanding")))
                .amount());
    }

    private String firstOption(String step, CaseId caseId, String name) {
        List<?> options = (List<?>)
                Objects.requireNonNull(steps.get(step).view(caseId.subject()).get(name));
        return ((Option) options.get(0)).value();
    }

    /** What the page shows before anybody has typed. */
    private Map<String, String> prefilled(String key, CaseId caseId) {
        Record form = prefill(steps.get(key), caseId);
        return form == null ? Map.of() : TypedText.of(form).values();
    }

    private static <F extends Record> @Nullable Record prefill(Step<F> step, CaseId caseId) {
        return step.prefill(caseId.subject());
    }

    private static final class Sheet {

        private final Map<String, String> typed = new LinkedHashMap<>();

        Sheet put(String name, String value) {
            typed.put(name, value);
            return this;
        }

        Sheet putAll(Map<String, String> values) {
            typed.putAll(values);
            return this;
        }

        Sheet tick(String... names) {
            for (String name : names) {
                typed.put(name, "true");
            }
            return this;
        }

        Sheet date(String name, LocalDate date) {
            new Dates().inputs(date).forEach((part, text) -> typed.put(name + '.' + part, text));
            return this;
        }
    }
}
