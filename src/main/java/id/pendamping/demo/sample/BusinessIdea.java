package id.pendamping.demo.sample;

import java.util.Arrays;
import java.util.List;

/** What a group wants to live on, with what it would buy: item, unit, usual price in rupiah. */
enum BusinessIdea {
    CRACKERS(
            "10794",
            "Kerupuk",
            "Produksi kerupuk ikan kemasan",
            "Mesin pengiris kerupuk/unit/2850000;Kompor tekanan tinggi dan tabung gas/set/725000;Oven pengering/unit/3400000;"
                    + "Timbangan digital/unit/320000;Mesin pengemas plastik/unit/540000;Wajan besar/buah/285000",
            "Tepung tapioka/sak/310000;Ikan tenggiri giling/kg/62000;Minyak goreng/jeriken/295000;"
                    + "Kemasan berdiri berlabel/paket/210000;Bumbu dan garam/paket/115000"),
    BAKERY(
            "10710",
            "Roti dan Kue",
            "Usaha roti dan kue basah",
            "Oven gas dua rak/unit/4150000;Pengaduk adonan 10 liter/unit/3650000;Loyang aneka ukuran/set/380000;"
                    + "Lemari pengembang adonan/unit/1950000;Etalase kaca/unit/1450000",
            "Tepung terigu/sak/235000;Gula pasir/sak/690000;Mentega/karton/410000;Telur ayam/peti/395000;"
                    + "Kemasan kue/paket/165000"),
    TAILORING(
            "14120",
            "Jahit",
            "Jasa jahit pakaian dan seragam",
            "Mesin jahit listrik/unit/2350000;Mesin obras/unit/2650000;Meja potong kain/unit/875000;"
                    + "Setrika uap/unit/980000;Boneka peraga/buah/260000",
            "Kain katun/rol/1050000;Kain seragam/rol/1250000;Benang aneka warna/lusin/96000;"
                    + "Kancing dan ritsleting/paket/185000;Kain keras/rol/320000"),
    COFFEE(
            "10761",
            "Kopi",
            "Pengolahan dan kemasan kopi bubuk",
            "Mesin sangrai 3 kg/unit/6200000;Mesin giling kopi/unit/2450000;Alat ukur kadar air/unit/1150000;"
                    + "Mesin pengemas/unit/620000;Terpal jemur/lembar/340000",
            "Biji kopi mentah/kg/68000;Kemasan katup/paket/260000;Label dan stiker/paket/175000;Karton kirim/ikat/98000"),
    CATFISH(
            "03221",
            "Lele",
            "Budi daya lele kolam terpal",
            "Kolam terpal bulat/set/1650000;Pompa air/unit/780000;Aerator/unit/540000;Jaring dan serokan/set/195000;"
                    + "Timbangan gantung/unit/240000;Drum fermentasi/buah/310000",
            "Benih lele/ribu ekor/230000;Pakan apung/sak/365000;Obat dan probiotik/paket/145000;Kapur kolam/sak/62000"),
    POULTRY(
            "01461",
            "Ayam Kampung",
            "Ternak ayam kampung pedaging",
            "Kandang panggung/unit/3850000;Mesin tetas/unit/2150000;Tempat pakan dan minum/set/365000;"
                    + "Pemanas anak ayam/unit/480000;Mesin pencacah pakan/unit/2900000",
            "Anak ayam/ekor/9500;Pakan/sak/410000;Vaksin dan vitamin/paket/185000;Sekam/karung/24000"),
    LAUNDRY(
            "96200",
            "Binatu",
            "Jasa binatu kiloan",
            "Mesin cuci 12 kg/unit/3950000;Mesin pengering/unit/4600000;Setrika uap/unit/980000;"
                    + "Timbangan digital/unit/320000;Rak susun/unit/560000",
            "Deterjen cair/jeriken/165000;Pewangi/jeriken/190000;Plastik kemas/rol/88000;Label dan nota/paket/74000"),
    BARBER(
            "96111",
            "Pangkas Rambut",
            "Pangkas rambut dan perawatan",
            "Kursi pangkas/unit/2450000;Mesin cukur/unit/585000;Cermin dan meja/set/1350000;Alat steril/unit/690000;"
                    + "Kipas angin/unit/375000",
            "Handuk/lusin/260000;Sampo dan minyak rambut/paket/310000;Pisau cukur/kotak/85000;Jubah pangkas/buah/65000"),
    REPAIR(
            "45407",
            "Bengkel",
            "Bengkel perawatan roda dua",
            "Kompresor angin/unit/3650000;Kunci perkakas lengkap/set/1480000;Dongkrak angkat/unit/2250000;"
                    + "Mesin tambal ban/unit/985000;Alat ukur listrik/unit/420000",
            "Oli mesin/dus/690000;Ban dalam/lusin/540000;Busi dan kampas/paket/480000;Cairan pembersih/dus/265000"),
    BAMBOO(
            "16292",
            "Anyaman Bambu",
            "Kerajinan anyaman bambu",
            "Mesin belah bambu/unit/4350000;Bor duduk/unit/1650000;Gergaji potong/unit/1250000;"
                    + "Alat ukir tangan/set/385000;Kompor pengawet/unit/540000",
            "Bambu apus/batang/18500;Rotan/kg/32000;Pelitur/kaleng/92000;Lem kayu/dus/240000;Kain pelapis/rol/410000"),
    BATIK(
            "13134",
            "Batik",
            "Batik tulis dan cap",
            "Canting cap tembaga/buah/685000;Kompor batik listrik/unit/310000;Meja cap/unit/1450000;"
                    + "Bak celup dan lorod/set/1850000;Canting tulis/set/145000",
            "Kain mori/piece/720000;Malam batik/kg/46000;Pewarna/paket/385000;Obat bantu/paket/165000"),
    FOOD_STALL(
            "56103",
            "Kuliner",
            "Kedai makanan khas daerah",
            "Gerobak dagang/unit/4250000;Kompor dan tabung gas/set/725000;Lemari pendingin/unit/2950000;"
                    + "Meja dan bangku/set/1150000;Peralatan masak/set/890000",
            "Beras/sak/640000;Daging dan ikan/paket/850000;Minyak goreng/jeriken/295000;Bumbu dapur/paket/260000;"
                    + "Kemasan makanan/paket/145000");

    private final String kbli;
    private final String word;
    private final String title;
    private final List<Item> tools;
    private final List<Item> materials;

    BusinessIdea(String kbli, String word, String title, String tools, String materials) {
        this.kbli = kbli;
        this.word = word;
        this.title = title;
        this.tools = items(tools);
        this.materials = items(materials);
    }

    /** Something to buy. */
    record Item(String description, String unit, long price) {}

    private static List<Item> items(String text) {
        return Arrays.stream(text.split(";"))
                .map(item -> item.split("/"))
                .map(parts -> new Item(parts[0], parts[1], Long.parseLong(parts[2])))
                .toList();
    }

    String kbli() {
        return kbli;
    }

    /** For names of groups. */
    String word() {
        return word;
    }

    String title() {
        return title;
    }

    List<Item> tools() {
        return tools;
    }

    List<Item> materials() {
        return materials;
    }
}
