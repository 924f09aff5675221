package id.pendamping.demo.sample;

import id.pendamping.group.Registration.Gender;
import java.util.List;
import java.util.Random;

/** Names as they are given in several parts of Indonesia. */
enum Culture {
    ACEH(
            "Teuku Rizal,Fauzan,Muzakkir,Zulfikar,Munawar,Iskandar,Maulana,Safrizal,Mahdi,Hamdani",
            "Cut Meutia,Nurhayati,Rahmawati,Safrina,Mutia,Yusnidar,Fitriani,Zahara,Nazariah,Ulfa",
            "Ibrahim,Yusuf,Ismail,Hasan,Daud,Usman,Hanafiah,Sulaiman"),
    BATAK(
            "Binsar,Parlindungan,Togar,Hotman,Marihot,Jonggi,Sahat,Tumpal,Robert,Horas",
            "Tiurma,Rotua,Lasma,Romauli,Nurmala,Duma,Hotma,Ria,Marta,Lamtiur",
            "Simanjuntak,Siregar,Sitorus,Nasution,Hutagalung,Manurung,Panjaitan,Harahap,Lubis,Tambunan"),
    MINANG(
            "Syafril,Afrizal,Hendri,Yuliandri,Irwandi,Rizki,Dedi,Arif,Fadli,Wirman",
            "Yulisma,Desmawati,Rosmaniar,Fitria,Nelwati,Elvira,Widya,Refni,Gusmiati,Mira",
            "Koto,Chaniago,Piliang,Tanjung,Sikumbang,Guci,Jambak,Malik"),
    MELAYU(
            "Herman,Said,Zainal,Rahmat,Azwar,Khairul,Suhaimi,Ramli,Jamal,Firdaus",
            "Zubaidah,Rohani,Latifah,Suryani,Maimunah,Halimah,Salbiah,Yanti,Kartini,Aisyah",
            "Effendi,Anwar,Bakri,Saleh,Syahputra,Hamzah,Idris,Rasyid"),
    SUNDA(
            "Asep,Dadang,Ujang,Cecep,Deden,Yayan,Iwan,Agus,Tatang,Rudi",
            "Neng Ai,Euis,Imas,Tati,Nia,Yeni,Rina,Lilis,Iis,Dewi",
            "Suryana,Hidayat,Kurniawan,Supriatna,Rohmat,Permana,Nugraha,Sutisna,Mulyana,Gunawan"),
    JAWA(
            "Bambang,Slamet,Joko,Sugeng,Wahyu,Eko,Agung,Heru,Suparman,Tri",
            "Sri,Siti,Endang,Wulan,Retno,Dwi,Ratih,Lestari,Ningsih,Sulastri",
            "Santoso,Wibowo,Prasetyo,Utomo,Widodo,Hartono,Nugroho,Setiawan,Susanto,Raharjo,Kusuma,Purnomo"),
    MADURA(
            "Moh. Hasan,Ach. Fauzi,Abd. Rahman,Syaiful,Hafid,Mashuri,Sahrul,Zaini,Rofiq,Sutrisno",
            "Siti Romlah,Hosniyah,Sunarti,Maimuna,Nur Aini,Faridah,Suhaimah,Zainab,Rukmini,Kholifah",
            "Hidayatullah,Rahman,Syamsuri,Mahfud,Anshori,Holil,Jufri,Ghozali"),
    BALI(
            "I Wayan,I Made,I Nyoman,I Ketut,I Putu,I Gede,I Kadek,I Komang",
            "Ni Wayan,Ni Made,Ni Nyoman,Ni Ketut,Ni Putu,Ni Luh,Ni Kadek,Ni Komang",
            "Sudiarta,Suardana,Astawa,Artawan,Widiana,Suparta,Wirawan,Mahendra,Yasa,Adnyana"),
    NUSA_TENGGARA(
            "Yohanes,Petrus,Markus,Fransiskus,Kornelis,Melkianus,Dominikus,Antonius,Simon,Yosef",
            "Maria,Yuliana,Yosefina,Theresia,Katarina,Veronika,Agustina,Elisabet,Marselina,Regina",
            "Nahak,Bria,Seran,Tefa,Manek,Lado,Bere,Leki,Kolo,Dhae"),
    BANJAR_DAYAK(
            "Ahmad,Rusdi,Aspian,Jaini,Mahyudin,Yansen,Agustinus,Darius,Syahrani,Hamli",
            "Norhayati,Mariana,Rusmini,Jamilah,Hernita,Lusia,Paulina,Wahidah,Masniah,Yuliani",
            "Noor,Syahrin,Tarigas,Lambung,Usop,Hadi,Anang,Tundan"),
    MINAHASA(
            "Jeffry,Ronny,Stenly,Denny,Franky,Hendrik,Steven,Billy,Rully,Jantje",
            "Meiske,Novita,Stevi,Deysi,Olvie,Jeane,Femmy,Vonny,Grace,Syaloom",
            "Mandagi,Tumbel,Wowor,Rondonuwu,Lumentut,Kaunang,Pangemanan,Sumual,Mokoginta,Runtu"),
    BUGIS(
            "Andi Baso,Muhammad Akbar,Syarifuddin,Baharuddin,Amiruddin,Hasanuddin,Ambo,Sudirman,Rustam,Arifin",
            "Andi Tenri,Hasnah,Sitti Aminah,Nurlaela,Rosmiati,Hadijah,Indo Esse,Murniati,Kasmawati,Fatmawati",
            "Makmur,Tahir,Rauf,Nur,Saleng,Lahamu,Patta,Mappa,Salam,Kadir"),
    MALUKU(
            "Johanis,Semuel,Frets,Alex,Ongky,Husein,Rahim,Marthen,Yacob,Udin",
            "Fransina,Welmince,Sarah,Nurjannah,Yulianti,Merry,Hajar,Dolfina,Novi,Salomina",
            "Latuconsina,Pattiasina,Tuasikal,Salampessy,Pelupessy,Matulessy,Sahetapy,Rumalatu"),
    PAPUA(
            "Yulius,Otniel,Matius,Demianus,Elia,Silas,Benyamin,Amos,Yakobus,Luther",
            "Yohana,Dorkas,Orpa,Naomi,Ester,Mince,Selfina,Ruth,Martina,Debora",
            "Wenda,Rumbiak,Mandacan,Yoman,Kogoya,Tabuni,Wonda,Korwa,Imbiri,Sawaki");

    private final List<String> men;
    private final List<String> women;
    private final List<String> families;

    Culture(String men, String women, String families) {
        this.men = List.of(men.split(","));
        this.women = List.of(women.split(","));
        this.families = List.of(families.split(","));
    }

    /** Most names of a regency follow its region; people move, so some do not. */
    static Culture of(String regency, Random random) {
        if (random.nextInt(100) < 12) {
            return values()[random.nextInt(values().length)];
        }
        if (List.of("3526", "3527", "3528", "3529").contains(regency)) {
            return MADURA;
        }
        return switch (regency.substring(0, 2)) {
            case "11" -> ACEH;
            case "12" -> BATAK;
            case "13" -> MINANG;
            case "14", "15", "16", "17", "18", "19", "21" -> MELAYU;
            case "32", "36" -> SUNDA;
            case "51" -> BALI;
            case "52", "53" -> NUSA_TENGGARA;
            case "61", "62", "63", "64", "65" -> BANJAR_DAYAK;
            case "71", "75" -> MINAHASA;
            case "72", "73", "74", "76" -> BUGIS;
            case "81", "82" -> MALUKU;
            default -> regency.startsWith("9") ? PAPUA : JAWA;
        };
    }

    /** With a middle name that says that nobody real is meant. */
    String name(Gender gender, Random random) {
        List<String> given = gender == Gender.L ? men : women;
        return given.get(random.nextInt(given.size())) + " Contoh " + families.get(random.nextInt(families.size()));
    }
}
