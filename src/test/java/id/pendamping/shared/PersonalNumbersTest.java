package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of people in free text, however they are written. */
class PersonalNumbersTest {

    private static final List<String> SEPARATORS = List.of("", " ", "-", ".", "\u00a0", " - ");
    private static final List<String> WORDS =
            List.of("Hubungi ", "HP", "WA: ", "ketua (", "no. ", "NIK ", "2023-11-15 ", "Rp 150.000 ke ", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telepon 081234567890 saja",
                "HP0812-3456-7890",
                "WA +62 812 3456 7890",
                "+62 (812) 345-678-90",
                "6281234567890",
                "0062 812 3456 7890",
                "８１２ 0８1２34５67８90",
                "NIK 3509010101900001",
                "NIK 35.09.01.010190.0001",
                "NIK 3509 0101 0190 0001",
                "rekening BRI 0021-01-012345-50-8",
                "Mandiri 137-00-1234567-8",
                "ke 0123456789 hari ini",
                "NIB terbit, dana ke 1370012345678",
                "NIB 0812345678901",
                "NIB 6281234567890",
                "NIB 3509010101900001",
                "nibras 1234567890123",
                "kode desa belum ada, bayar ke 3509122003",
                "35.09.12.2003-123456",
                "kode desa 0812200312",
                "kode 3509122003",
                "NPWP 01.234.567.8-901.000",
                "NPWP 82.123.456.7-626.000",
                "40.724.832.0-680.984",
                "NPWP 82 123 456 7 626 000",
                "kartu 6013 0112 3456 7890",
                "NIK 2071.3751.0587.0030",
                "NIK 11.01.03.110874.0009",
                "KTP 2071/3207/0573/0012",
                "NPWP 3509010101900001",
                "rek. 12345678",
                "BNI 0123 456 789",
                "15-11-2023 081234567890",
                "(0331) 123456 7",
                "kk3509010101900001",
                "0812/3456/7890",
                "WA 0812_3456_7890",
                "0812,3456,7890 dan",
                "+62/812/3456/7890",
                "0812 / 3456 / 7890",
                "Rp 500.000 081234567890",
                "transfer Rp500.000 (081234567890)",
                "uang Rp 20.000.000 0812-3456-7890",
                "Rp5.000.000 3509011204949981",
                "500.000 0812 3456 7890",
                "Rp 20 000 000 081234567890",
                "Rp5000 081234567890",
                "IDR 500,000.00 081234567890",
                "081234567890 Rp 500.000",
                "0812 - 3456 - 7890",
                "0812\t3456\t7890",
                "0812-\n3456-7890",
                "0812\n3456\n7890",
                "0812\u00b73456\u00b77890",
                "0812:3456:7890",
                "0812~3456~7890",
                "0812*3456*7890",
                "0812'3456'7890",
                "0812/34567890",
                "0812/3456/7890, 0813/4567/8901",
                "0812-3456-7890\n0813-4567-8901",
                "hubungi Ade-081234567890",
                "Ade081234567890",
                "081234567890Budi",
                "NIK:3509011204949981ada",
                "NIK 350901/120494/9981",
                "3509 - 0112 - 0494 - 9981",
                "3509,0112,0494,9981",
                "3509_0112_0494_9981",
                "no rek: 1234567/8901",
                "15/11/2023 081234567890",
                "\u2070\u2078\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u2070",
                "3509/1201/0185/2001",
                "1901-12-01-0185-0001",
                "3.509.120.101.850.001",
                "3,509,120,101,850,001",
                "+62  812.345.678",
                "(+62) 812.345.678",
                "+62. 812.345.678",
                "+62/812.345.678",
                "+62\t812.345.678",
                "0062 812.345.678",
                "0 812.345.678",
                "0812/3456/2023",
                "35/09/12/01/01/85/0001",
                "35 - 09 - 12 - 01 - 01 - 85 - 0001",
                "35, 09, 12, 01, 01, 85, 0001",
                "35:09:12:01:01:85:0001",
                "08 - 12 - 34 - 56 - 78 - 90",
                "08/12/34/56/78/90",
                "08, 12, 34, 56, 78, 90",
                "0,8,1,2,3,4,5,6,7,8,9,0",
                "0 8 1 2 3 4 5 6 7 8 9 0",
                "0812\"3456\"7890",
                "chat 08.12.3456.7890",
                "alamat 08.12 3456 7890",
                "0\ufe0f\u20e38\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e39\ufe0f\u20e30",
                "\u24ea\u2467\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u24ea",
                "rekeningnya 123-456-789-0",
                "812-3456-7890",
                "Rekening yang dipakai 718932327051384 atas nama ketua",
                "rekening dipakai: 012301012345531",
                "nomor yang dipastikan 012301012345531",
                "CV Corp 3509120101850001",
                "3509120101850001-A1B2",
                "BCA-0123456789-B1",
                "BCA 123-456-7890",
                "BCA 123 456 7890",
                "BCA 123.456.7890",
                "BSI 712 345 6789",
                "BNI 123 4567 890",
                "BCA 4561 2345 67",
                "SP2D nomor 123 masuk ke BRI 012301012345531",
                "SPM sudah terbit, dana ke BRI 012301012345531",
                "sp2d belum ada, tujuan 012301012345531",
                "VA 88108 0812 3456 7890",
                "SP2D cair ke rekening BRI 002101012345508",
                "\u2080\u2088\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u2080"
            })
    void areMasked(String words) {
        String masked = PersonalNumbers.masked(words);
        assertThat(masked).contains("•").hasSameSizeAs(words).doesNotContainPattern("\\d{5}|0812|0813|7890|8901|9981");
        assertThat(PersonalNumbers.masked(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rp 20.000.000 untuk 10 orang",
                "Rp1.500.000.000",
                "Rp 20000000000",
                "20 000 000",
                "15-11-2023",
                "15.11.2023 10.30",
                "2023-11-15 10:30",
                "TKM-2023-3509-00001",
                "3/111/PK.03.00/III/2023",
                "KEP.2260/PK.03.00/VII/2021",
                "SP2D 230123456789012",
                "kode billing: 820123456789012",
                "018f3b0e-7c1a-7d3e-8f00-0123456789ab",
                "018f3b0e-7c1a-7d3e-8000-012345678901",
                "sha 3f786850e387550fdab836ed7e6dc881de23001b",
                "2026-11-28T22:28:29.922123Z",
                "10 unit, 2 meter, 1500 lembar",
                "20000000",
                "1 2 3 4 5 6 7 8 9",
                "RT 003/RW 012",
                "08/12/2023, 150.000 dan 08/12/2023/001",
                "62,812,500,000",
                "Rp 812/345/678",
                "2023, 2024, 2025, 2026",
                "2021\n2022\n2023\n2024",
                "Rp 500.000 pada 15/11/2023",
                "500.000\n1.250.000\n20.000.000",
                "Rp 500.000 Rp 20.000.000",
                "Rp 1.500.000,00 (15-11-2023)",
                "10:30:15, 11:45:20",
                "a span 0123a56b89abcdef",
                "2023/11/15/08/12",
                "SP2D 230123456789012, 15-11-2023",
                "150000000,00",
                "antara 10.000.000-15.000.000 rupiah",
                "10.000.000\u201315.000.000",
                "12.500.000-15.000.000",
                "15 Agu 2023 10.000.000-15.000.000",
                "SP2D No. 260011301000123",
                "SP2D nomor 260011301000123",
                "SP2D tanggal 12/05/2023 nomor 260011301000123",
                "nomor SP2D adalah 260011301000123",
                "SPM No. 260011301000123",
                "kode billing nomor 820260101234567",
                "kode billing MPN 820260101234567",
                "Kunjungan 08.15-10.00 13 orang hadir",
                "Kunjungan 08.30-11.00 10 anggota hadir",
                "0830-1100 10 orang",
                "08.00-09.30 10.00-11.30",
                "08.00-10.00 13.00-15.00",
                "2021 2022 2023 2024",
                "2021-2022 2023-2024",
                "20230701-20231231",
                "01072023-31122023",
                "12 500 000 15 000 000",
                "12 500 000 (15 000 000)",
                "1000 2000 3000 4000",
                "tanggal 10 11 12 13 14 15 16 17",
                "12/07/2023 09.00-11.30 10 orang",
                "12-07-2023 09:00-11:30 (10 orang)",
                "12-07-2023\t25\t72.500\t1.812.500\n13-07-2023\t10\t72.500",
                "No\tTgl\tJumlah\n1\t01/08/2023\t1250000\n2\t02/08/2023\t2750000",
                "12500000\t13750000\t14200000",
                "1250\t1375\t1420\t1500",
                "12500000-15000000",
                "12500000 + 15000000 = 27500000",
                "15/08/2023 12.500.000",
                "15-08-2023 10.000.000",
                "Cair 15/08/2023, 12.500.000",
                "15/08/2023, 12/09/2023",
                "15/08/2023 - 12/09/2023",
                "SK 12/05/2023 - 11/05/2026",
                "kunjungan 15/08/2023, 12/09/2023, 10/10/2023",
                "15/08/2023 08.30-10.00",
                "12:30-15:30, 07:30-08:30",
                "nota no. 7498 17/08/2026 10.000.000",
                "06.12.2023 09.15\u201312.00 7 orang",
                "04.12.2026 314500",
                "nota no. 0642 06-10-2026 9.889.655",
                "70 \u00d7 33831269 = 11000000",
                "stok 174 272 149 309 422 2",
                "5, 20, 20, 25, 31, 17, 9, 24, 12 Juli 2023",
                "10/1, 28/8, 17/6, 28/7, 18/5, 26/2",
                "1) 2.500.000 2) 3.500.000 3) 4.000.000",
                "Nilai 1250000000 rupiah",
                "luas 12 m\u00b2 dan 15 m\u00b3",
                "NIB 1234567890123",
                "nomor induk berusaha (NIB): 9120001234567",
                "NIB nomor 1234567890123, terbit 12 Mei 2023",
                "NIB usaha 0220012345678",
                "Usaha berNIB nomor 0220392029162, terbit 23 Desember 2024",
                "Nomor Induk Berusaha 0220012345678",
                "kode desa/kelurahan 3509122003",
                "kode BPS 3509122003",
                "2019 2020 2021 2022",
                "Koordinat -8.088590, 111.380312",
                "Kunjungan 08.11.2025 07:45 5 orang",
                "DIPA-026.13.1.450000/2026",
                "rekening koran 2021, 2022, 2023",
                "saldo rekening 125.000.000",
                "rekening dibuka 12-11-2026",
                "saldo rekening 12.500.000",
                "rekening dibuka 15/3/2026",
                "rekening koran 2021-2026",
                "rekening dibuka 12 11 2026",
                "MAK 026.13.04.1234.001.051",
                "SP2D 2608 8135 0900 003 cair",
                "SP2D: 260-881-350-900-003",
                "kode billing 8202 6123 4567 890",
                "NTPN 0123456789ABCDEF",
                "NTPN: 1234567890123A4B",
                "kode desa 3509122003",
                "Kode wilayah desa: 6201012001",
                "desa 35.09.12.2003",
                "35.09.12.2003 dan 62.08.12.1001"
            })
    void stay(String words) {
        assertThat(PersonalNumbers.masked(words)).isEqualTo(words);
    }

    @Test
    void aPhoneAndANikAreMaskedWhereverTheyStand() {
        Random random = new Random(12);
        for (int i = 0; i < 3_000; i++) {
            boolean nik = random.nextBoolean();
            String digits = nik
                    ? "35" + digits(random, 14)
                    : List.of("08", "+628", "628").get(random.nextInt(3))
                            + (1 + random.nextInt(9))
                            + digits(random, 6 + random.nextInt(5));
            String separator = SEPARATORS.get(random.nextInt(nik ? 5 : SEPARATORS.size() - 1));
            String written = digits.replaceAll("(.{4})(?=.)", "$1" + separator);
            String before = WORDS.get(random.nextInt(WORDS.size()));
            String after = List.of("", ".", " ya", ")", ", lalu").get(random.nextInt(5));

            assertThat(PersonalNumbers.masked(before + written + after))
                    .isEqualTo(before + written.replaceAll("\\d", "\u2022") + after);
        }
    }

    /** As out of the boxes of a form: digit by digit or in pairs, whatever parts them. */
    @Test
    void numbersOutOfBoxesAreMasked() {
        Random random = new Random(31);
        List<String> apart = List.of(
                " ", "  ", ".", "-", "/", ",", ", ", " - ", " / ", "\n", "\t", "\u00a0", "_", "|", "\u00b7", "\u3164",
                "\u2800");
        for (int i = 0; i < 3_000; i++) {
            boolean isNik = random.nextBoolean();
            String digits = isNik ? nik(random) : account(random);
            int width = isNik ? 1 + random.nextInt(2) : 1;
            String between = apart.get(random.nextInt(apart.size()));
            String before = isNik
                    ? List.of("", "NIK ", "ketua ", "Rp 150.000 untuk ").get(random.nextInt(4))
                    : List.of("rek. ", "BRI ", "rekening ketua: ").get(random.nextInt(3));
            String written = before + digits.replaceAll("(\\d{" + width + "})(?=\\d)", "$1" + between) + " ya";
            assertThat(PersonalNumbers.masked(written))
                    .isEqualTo(before + written.substring(before.length()).replaceAll("\\d", "\u2022"));
        }
    }

    /** As people part it, and as it comes out of the cells of a table. */
    @Test
    void anAccountInGroupsIsMaskedBehindItsWord() {
        Random random = new Random(34);
        List<String> apart = List.of(
                " ",
                "  ",
                ".",
                "-",
                " - ",
                "/",
                " / ",
                "\n",
                "\t",
                "_",
                "|",
                "\u00b7",
                ":",
                ", ",
                ",",
                "\u2013",
                " \u2013 ");
        List<String> words =
                List.of("rek. ", "rekening ", "No. Rekening: ", "norek ", "rek. BRI ", "nomor rekening ketua: ");
        for (int i = 0; i < 6_000; i++) {
            int width = 2 + random.nextInt(4);
            String digits = (1 + random.nextInt(9)) + "7" + digits(random, 6 + random.nextInt(9));
            String between = apart.get(random.nextInt(apart.size()));
            if (digits.length() < 10
                    && (between.equals(".") || between.equals(",") || between.equals(" ") || width == 5)) {
                continue;
            }
            String before = words.get(random.nextInt(words.size()));
            String written = digits.replaceAll("(\\d{" + width + "})(?=\\d)", "$1" + between);
            assertThat(PersonalNumbers.masked(before + written + " ya"))
                    .as(before + written)
                    .isEqualTo(before + written.replaceAll("\\d", "\u2022") + " ya");
        }
    }

    /** As BCA, BNI, Mandiri and BRI print theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"3 3 4", "3 6 1", "3 4 3", "3 2 7 1", "4 2 6 2 1", "4 2 4", "4 3 3", "2 4 4", "4 5"})
    void anAccountInTheGroupsOfItsBankIsMaskedWhateverPartsThem(String groups) {
        Random random = new Random(36);
        for (String between : List.of(
                " ", "-", ".", " - ", " \u2013 ", "/", " / ", "\n", "\t", "_", "|", "\u00b7", ":", ", ", ",", ";")) {
            for (String before : List.of("rek ", "No. Rekening: ", "Rek BRI ", "norek ")) {
                String written = Arrays.stream(groups.split(" "))
                        .map(count -> "7" + digits(random, Integer.parseInt(count) - 1))
                        .collect(Collectors.joining(between));
                assertThat(PersonalNumbers.masked(before + written + " ya"))
                        .as(before + written)
                        .isEqualTo(before + written.replaceAll("\\d", "\u2022") + " ya");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rek 779 - 34402",
                "rek 779/34402",
                "rekening 7793 / 44021",
                "norek 77 - 934 - 402",
                "norek 77-934-402",
                "No. Rekening: 563 - 21890",
                "rek 7/7/9/3/4/4/0/2",
                "rek 7 - 7 - 9 - 3 - 4 - 4 - 0 - 2 - 1",
                "rekening 5\t6\t1\t3\t4\t4\t0\t2"
            })
    void aShortAccountIsMaskedBehindItsWord(String words) {
        assertThat(PersonalNumbers.masked(words)).doesNotContainPattern("\\d");
    }

    @Test
    void theNumberOfALineIsNoBoxOfTheNikBehindIt() {
        Random random = new Random(35);
        List<String> apart = List.of(" ", "/", "-", ".", "  ", "|");
        List<String> lines = List.of("1. ", "2) ", "Anggota 2: ", "No 3 - ", "10. ", "anggota 4 ", "7\t", "ke-3/");
        for (int i = 0; i < 2_000; i++) {
            String between = apart.get(random.nextInt(apart.size()));
            String before = lines.get(random.nextInt(lines.size()));
            String written = nik(random).replaceAll("(\\d)(?=\\d)", "$1" + between);
            assertThat(PersonalNumbers.masked(before + written + "\n2. Budi"))
                    .as(before + written)
                    .isEqualTo(before + written.replaceAll("\\d", "\u2022") + "\n2. Budi");
        }
    }

    /** Nobody sees a joiner, and a stroke or a keycap is drawn into its digit. */
    @Test
    void whatIsDrawnIntoADigitPartsNoNumber() {
        Random random = new Random(32);
        List<String> into =
                List.of("\u200d", "\u200c", "\u034f", "\u0336", "\u0332", "\u20e3", "\ufe0f\u20e3", "\ufe0e", "\u202d");
        for (int i = 0; i < 2_000; i++) {
            String digits = random.nextBoolean() ? nik(random) : account(random);
            String drawn = into.get(random.nextInt(into.size()));
            String between = List.of("", " ", "-").get(digits.length() == 16 ? random.nextInt(3) : 0);
            String written =
                    digits.replaceAll("\\d", "$0" + drawn).replaceAll("(?s)((?:\\d[^\\d]+){4})(?=\\d)", "$1" + between);
            assertThat(PersonalNumbers.masked(written))
                    .doesNotContainPattern("\\d")
                    .hasSameSizeAs(written);
        }
    }

    /** Counts, ticks, days of a month, ages, lines of a table: no number of a person, however many stand in a row. */
    @Test
    void ordinaryRowsStay() {
        Random random = new Random(33);
        List<String> apart = List.of(" ", ", ", "\n", "\t", " / ", "; ");
        for (int i = 0; i < 3_000; i++) {
            String between = apart.get(random.nextInt(apart.size()));
            int many = 8 + random.nextInt(9);
            int first = 1 + random.nextInt(12);
            IntStream row =
                    switch (random.nextInt(4)) {
                        case 0 -> IntStream.range(first, first + many);
                        case 1 -> random.ints(many, 0, 2);
                        case 2 -> random.ints(many, 1, 4);
                        default -> random.ints(many, 1, 250);
                    };
            String line = row.mapToObj(Integer::toString).collect(Collectors.joining(between));
            assertThat(PersonalNumbers.masked(line)).isEqualTo(line);
        }
        for (int i = 0; i < 2_000; i++) {
            String days = IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(day -> "%02d-%02d-%02d"
                            .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 20 + random.nextInt(8)))
                    .collect(Collectors.joining(apart.get(random.nextInt(apart.size()))));
            assertThat(PersonalNumbers.masked(days)).isEqualTo(days);
        }
    }

    private static String nik(Random random) {
        return List.of("35", "11", "62", "94").get(random.nextInt(4))
                + digits(random, 4)
                + "%02d%02d%02d%04d"
                        .formatted(
                                1 + random.nextInt(28) + 40 * random.nextInt(2),
                                1 + random.nextInt(12),
                                random.nextInt(100),
                                1 + random.nextInt(20));
    }

    private static String account(Random random) {
        return (1 + random.nextInt(6)) + "0" + digits(random, 8 + random.nextInt(6));
    }

    /** Whatever stands beside a number: what is known stays, the number does not. */
    @Test
    void whatStandsBesideANumberNeitherHidesItNorIsMaskedWithIt() {
        Random random = new Random(25);
        List<String> known = List.of(
                "Rp 500.000",
                "Rp1.250.000,00",
                "20.000.000",
                "15-11-2023",
                "15/11/2023",
                "2023-11-15",
                "SP2D 230123456789012",
                "018f3b0e-7c1a-7d3e-8f00-0123456789ab",
                "TKM-2023-3509-00001");
        List<String> numbers = List.of(
                "081234567890",
                "0812-3456-7890",
                "0812 3456 7890",
                "+62 812 3456 7890",
                "0812/3456/7890",
                "0812 - 3456 - 7890",
                "3509011204949981",
                "3509 0112 0494 9981",
                "350901/120494/9981");
        List<String> between = List.of(" ", "  ", " (", ", ", "; ", " - ", "\n", "\t", ": ");
        for (int i = 0; i < 3_000; i++) {
            String kept = known.get(random.nextInt(known.size()));
            String number = numbers.get(random.nextInt(numbers.size()));
            String gap = between.get(random.nextInt(between.size()));
            String hidden = number.replaceAll("\\d", "\u2022");
            assertThat(PersonalNumbers.masked(kept + gap + number)).isEqualTo(kept + gap + hidden);
            assertThat(PersonalNumbers.masked(number + gap + kept)).isEqualTo(hidden + gap + kept);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 November 2026 3509 0112 0494 9981|12 November 2026 •••• •••• •••• ••••",
                "SK 12/2026 3509-0112-0494-9981|SK 12/2026 ••••-••••-••••-••••",
                "SPM 012/SPM/2026 3509.0112.0494.9981|SPM 012/SPM/2026 ••••.••••.••••.••••",
                "pukul 12.30 3509 0112 0494 9981|pukul 12.30 •••• •••• •••• ••••",
                "(3509 0112 0494 9981) 2026|(•••• •••• •••• ••••) 2026",
                "12 November 2026 350901/120494/9981|12 November 2026 ••••••/••••••/••••",
                "2, 350901/120494/9981|2, ••••••/••••••/••••",
                "12 Desember 2026 081234567890|12 Desember 2026 ••••••••••••",
                "SK 12/2026 081234567890|SK 12/2026 ••••••••••••",
                "SPM 012/SPM/2026 0812-3456-7890|SPM 012/SPM/2026 ••••-••••-••••",
                "rek. 1686232899 (14-09-2023)|rek. •••••••••• (14-09-2023)",
                "Mandiri 119-24-7642864-8 374.000|Mandiri •••-••-•••••••-• 374.000",
                "BRI 1995-01-128705-54-3 456.000 03-06-2023|BRI ••••-••-••••••-••-• 456.000 03-06-2023",
                "rek BCA 456 123 4567 500.000|rek BCA ••• ••• •••• 500.000",
                "SP2D 260011301000123 cair ke BRI 012301012345531|SP2D 260011301000123 cair ke BRI •••••••••••••••",
                "0812 -- 3456 -- 7890|•••• -- •••• -- ••••",
                "0812+3456+7890|••••+••••+••••",
                "0812=3456=7890|••••=••••=••••",
                "[0812] 3456 7890|[••••] •••• ••••",
                "0812…3456…7890|••••…••••…••••",
                "14 Maret 2026|14 Maret 2026",
                "Telepon 0822.1769.468, 4 Mei 2023|Telepon ••••.••••.•••, 4 Mei 2023",
                "rekening 7020098089, 9 Apr 2023|rekening ••••••••••, 9 Apr 2023",
                "BRI 1020-01-326667-53-5, 3 September 2022|BRI ••••-••-••••••-••-•, 3 September 2022",
                "rekening BRI 0021/01/012345/53/1|rekening BRI ••••/••/••••••/••/•",
                "rekening 12345678, 2, 3 anggota|rekening ••••••••, 2, 3 anggota",
                "081234567890, 10 orang|••••••••••••, 10 orang",
            })
    void whatIsKnownStaysBesideThem(String words, String masked) {
        assertThat(PersonalNumbers.masked(words)).isEqualTo(masked);
    }

    /** Days, hours and amounts of a visit or a payment, one after the other. */
    @Test
    void daysHoursAndAmountsStayWhateverTheyAre() {
        Random random = new Random(26);
        for (int i = 0; i < 3_000; i++) {
            String line = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(part -> switch (random.nextInt(4)) {
                        case 0 ->
                            "%02d/%02d/20%02d"
                                    .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 20 + random.nextInt(8));
                        case 1 ->
                            "%02d-%02d-20%02d"
                                    .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 20 + random.nextInt(8));
                        case 2 ->
                            "%02d.%02d-%02d.%02d"
                                    .formatted(
                                            9 + random.nextInt(12),
                                            random.nextInt(60),
                                            9 + random.nextInt(12),
                                            random.nextInt(60));
                        default -> "%d.%03d.000".formatted(1 + random.nextInt(99), random.nextInt(1000));
                    })
                    .collect(Collectors.joining(
                            List.of(" ", ", ", "\t", "\n", " (", " - ").get(random.nextInt(6))));

            assertThat(PersonalNumbers.masked(line)).isEqualTo(line);
        }
    }

    @Test
    void theNumberOfALineIsNoPartOfThePhoneBeforeIt() {
        assertThat(PersonalNumbers.masked("1. 081234567890\n2. 0857-1234-5678\n3. Budi"))
                .isEqualTo("1. ••••••••••••\n2. ••••-••••-••••\n3. Budi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "1 ", "12/", "1.000.", "a1", "0812 "})
    void wordsOfAnyLengthAreLookedThrough(String part) {
        assertThat(PersonalNumbers.masked(part.repeat(100_000))).hasSize(part.length() * 100_000);
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
