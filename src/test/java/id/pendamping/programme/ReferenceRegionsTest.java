package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRegionsTest {

    private static final List<NamedCsvRecord> PROVINCES = ReferenceFile.read("provinces.csv");
    private static final List<NamedCsvRecord> REGENCIES = ReferenceFile.read("regencies.csv");

    private final Regions regions = InMemoryReferenceChanges.regions();

    @Test
    void holdsTheWholeCountry() {
        assertThat(PROVINCES).hasSize(38);
        assertThat(REGENCIES).hasSize(514);
        assertThat(names("Kabupaten ")).hasSize(416);
        assertThat(names("Kota ")).hasSize(98);
        assertThat(names("Kota Administrasi Jakarta ")).hasSize(5);
        assertThat(names("Kabupaten Administrasi ")).containsExactly("Kabupaten Administrasi Kepulauan Seribu");
    }

    @Test
    void loadsEveryLineOfTheFiles() {
        assertThat(regions.provinces()).extracting(Region::code).isEqualTo(fields(PROVINCES, "code"));
        assertThat(regions.provinces().stream()
                        .flatMap(province -> regions.regencies(province.code()).stream())
                        .map(Region::code)
                        .toList())
                .isEqualTo(fields(REGENCIES, "code"));
    }

    @Test
    void namesEveryRegionOnceInTheOrderOfItsCode() {
        assertThat(fields(PROVINCES, "code"))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[1-9]\\d"));
        assertThat(fields(PROVINCES, "name")).doesNotHaveDuplicates().allMatch(ReferenceRegionsTest::isTidy);
        assertThat(fields(REGENCIES, "code"))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[1-9]\\d{3}"));
        assertThat(fields(REGENCIES, "name")).doesNotHaveDuplicates().allMatch(ReferenceRegionsTest::isTidy);
    }

    @Test
    void tellsRegenciesFromCitiesByTheSecondPair() {
        assertThat(REGENCIES).allSatisfy(row -> {
            int second = Integer.parseInt(row.getField("code").substring(2));
            if (row.getField("name").startsWith("Kota ")) {
                assertThat(second).as(row.getField("name")).isBetween(71, 99);
            } else {
                assertThat(row.getField("name")).startsWith("Kabupaten ");
                assertThat(second).as(row.getField("name")).isBetween(1, 69);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "11, 18, 5", "12, 25, 8", "13, 12, 7", "14, 10, 2", "15, 9, 2", "16, 13, 4", "17, 9, 1", "18, 13, 2",
        "19, 6, 1", "21, 5, 2", "31, 1, 5", "32, 18, 9", "33, 29, 6", "34, 4, 1", "35, 29, 9", "36, 4, 4",
        "51, 8, 1", "52, 8, 2", "53, 21, 1", "61, 12, 2", "62, 13, 1", "63, 11, 2", "64, 7, 3", "65, 4, 1",
        "71, 11, 4", "72, 12, 1", "73, 21, 3", "74, 15, 2", "75, 5, 1", "76, 6, 0", "81, 9, 2", "82, 8, 2",
        "91, 8, 1", "92, 7, 0", "93, 4, 0", "94, 8, 0", "95, 8, 0", "96, 5, 1",
    })
    void countsRegenciesAndCitiesOfEachProvince(String province, int regencies, int cities) {
        List<Region> found = regions.regencies(province);
        assertThat(found)
                .filteredOn(region -> region.name().startsWith("Kota "))
                .hasSize(cities);
        assertThat(found).hasSize(regencies + cities);
    }

    @ParameterizedTest
    @CsvSource({
        "1101, Kabupaten Aceh Selatan",
        "1278, Kota Gunungsitoli",
        "3173, Kota Administrasi Jakarta Barat",
        "3216, Kabupaten Bekasi",
        "3275, Kota Bekasi",
        "3302, Kabupaten Banyumas",
        "3509, Kabupaten Jember",
        "3528, Kabupaten Pamekasan",
        "3529, Kabupaten Sumenep",
        "3579, Kota Batu",
        "6474, Kota Bontang",
        "6571, Kota Tarakan",
        "7326, Kabupaten Toraja Utara",
        "9171, Kota Jayapura",
        "9202, Kabupaten Manokwari",
        "9301, Kabupaten Merauke",
        "9401, Kabupaten Nabire",
        "9404, Kabupaten Mimika",
        "9501, Kabupaten Jayawijaya",
        "9671, Kota Sorong",
    })
    void knowsThemByName(String code, String name) {
        assertThat(regions.find(code)).map(Region::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "91, Papua",
        "92, Papua Barat",
        "93, Papua Selatan",
        "94, Papua Tengah",
        "95, Papua Pegunungan",
        "96, Papua Barat Daya",
        "31, DKI Jakarta",
        "35, Jawa Timur",
        "65, Kalimantan Utara",
    })
    void knowsProvincesByName(String code, String name) {
        assertThat(regions.find(code)).map(Region::name).contains(name);
    }

    /** Codes from before a province was divided, of the other code system, or of no region at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9101", "9102", "9201", "9204", "9271", "6404", "6473", "9471", "", "3", "00", "99", "350", "3500",
                "3569", "350910", "Jember",
            })
    void knowsNoOtherCode(String code) {
        assertThat(regions.find(code)).isEmpty();
    }

    @Test
    void showsTheCodeOfARegionItDoesNotKnow() {
        assertThat(regions.nameOf("3509")).isEqualTo("Kabupaten Jember");
        assertThat(regions.nameOf("3599")).isEqualTo("3599");
    }

    @ParameterizedTest
    @CsvSource({
        "WIB, Asia/Jakarta, 11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
        "WITA, Asia/Makassar, 51 52 53 63 64 65 71 72 73 74 75 76",
        "WIT, Asia/Jayapura, 81 82 91 92 93 94 95 96",
    })
    void livesByThreeTimeZones(String zone, ZoneId id, String provinces) {
        assertThat(PROVINCES)
                .filteredOn(row -> row.getField("zone").equals(zone))
                .extracting(row -> row.getField("code"))
                .containsExactly(provinces.split(" "));
        for (String province : provinces.split(" ")) {
            assertThat(regions.find(province)).map(Region::zone).contains(id);
            assertThat(regions.regencies(province))
                    .isNotEmpty()
                    .extracting(Region::zone)
                    .containsOnly(id);
        }
    }

    @Test
    void isAlreadyTomorrowInTheEast() {
        Instant lateEveningInTheWest = Instant.parse("2023-12-31T15:30:00Z");
        assertThat(regions.dayIn("3509", lateEveningInTheWest)).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(regions.dayIn("7371", lateEveningInTheWest)).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(regions.dayIn("9671", lateEveningInTheWest)).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(regions.dayIn("7371", Instant.parse("2023-12-31T16:00:00Z"))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(regions.dayIn("9999", lateEveningInTheWest)).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    private static List<String> fields(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    private static List<String> names(String beginning) {
        return fields(REGENCIES, "name").stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private static boolean isTidy(String name) {
        return name.matches("\\p{L}+( \\p{L}+)*");
    }
}
