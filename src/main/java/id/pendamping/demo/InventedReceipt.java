package id.pendamping.demo;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The words on a receipt that nobody ever wrote. */
final class InventedReceipt {

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

    private InventedReceipt() {}

    /** Where a case buys the thing at this place of its plan. */
    static String shop(CaseId caseId, int place) {
        return "Toko Contoh " + SHOPS.get(Math.floorMod(caseId.hashCode() + place, SHOPS.size()));
    }

    /** The planned thing and some small ones, which together cost the price. */
    static String[] words(String shop, String number, LocalDate bought, String item, long price) {
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
}
