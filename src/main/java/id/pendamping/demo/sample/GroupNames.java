package id.pendamping.demo.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of groups, villages and hamlets; no two groups of a village share one. */
final class GroupNames {

    private static final List<String> NAMES = List.of(
            "Maju Bersama",
            "Sumber Rejeki",
            "Karya Mandiri",
            "Harapan Baru",
            "Tunas Muda",
            "Cahaya Desa",
            "Berkah Usaha",
            "Mekar Sari",
            "Bina Karya",
            "Sejahtera",
            "Mitra Tani",
            "Lestari",
            "Anugerah",
            "Sinar Pagi",
            "Rukun Makmur",
            "Jaya Abadi",
            "Putra Bahari",
            "Melati",
            "Kenanga",
            "Cempaka");
    private static final List<String> PLACES = List.of(
            "Sukamaju",
            "Sumberejo",
            "Tanjungsari",
            "Karanganyar",
            "Mekarjaya",
            "Wonosari",
            "Padangluas",
            "Rawasari",
            "Bukitindah",
            "Lembah Hijau",
            "Tegalrejo",
            "Muara Baru",
            "Kampung Tengah",
            "Pasirputih",
            "Kalisari",
            "Gunungsari",
            "Sidomulyo",
            "Banjarsari",
            "Airjernih",
            "Talangkembar");
    private static final List<String> HAMLETS = List.of(
            "Krajan", "Kidul", "Lor", "Wetan", "Kulon", "Tengah", "Sawahan", "Pesisir", "Kebonagung", "Pasar Lama");

    private final Random random;
    private final Set<String> given = new HashSet<>();

    GroupNames(Random random) {
        this.random = random;
    }

    String name(BusinessIdea idea, String village) {
        for (int attempt = 0; ; attempt++) {
            String name = idea.word() + " " + pick(NAMES) + (attempt < 5 ? "" : " " + attempt);
            if (given.add(name + village)) {
                return name;
            }
        }
    }

    String place() {
        return pick(PLACES);
    }

    String hamlet() {
        return pick(HAMLETS);
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
