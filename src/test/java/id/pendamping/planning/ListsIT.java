package id.pendamping.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.journal.JournalReader;
import id.pendamping.programme.Banks;
import id.pendamping.programme.ReferenceList;
import id.pendamping.programme.Regions;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.ProgramClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Holidays, regions and banks are changed by two persons, from a file or line by line, from a day on. The days lie in 2041,
 * the region and the bank are no real ones, so that no other test meets them.
 */
@PendampingTest
class ListsIT {

    private static final String HOLIDAYS = "/programme/lists/holidays";
    private static final String REGIONS = "/programme/lists/regions";
    private static final String BANKS = "/programme/lists/banks";
    private static final LocalDate LEAVE = LocalDate.of(2041, 3, 5);

    @Autowired
    Scenario scenario;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Regions regions;

    @Autowired
    Banks banks;

    @Autowired
    JournalReader journal;

    @Autowired
    ListPlans plans;

    @Autowired
    ProgramClock clock;

    /** A draft that a failure left open would be in the way of others. */
    @AfterEach
    void discard() {
        for (ReferenceList list : ReferenceList.values()) {
            plans.open(list)
                    .ifPresent(draft -> decide(
                            "dian.admin",
                            "/programme/lists/" + list.path() + "/drafts/" + draft.id(),
                            "DISCARDED",
                            "Hanya dicoba, tidak jadi."));
        }
    }

    @Test
    void aYearOfHolidaysIsTakenFromAFileAndHoldsForWhatBeginsFromItsDay() {
        LocalDate before = workingDays.completeUntil();
        assertThat(upload(HOLIDAYS, "tanggal;jenis;nama\n5 Maret 2041;CUTI BERSAMA;Cuti Contoh\n", "2041", "1")
                        .body())
                .contains("Tahun 2041 hanya memuat 1 hari");
        assertThat(upload(HOLIDAYS, year() + "6 Maret 2041;APA;\n", "2041", "1").body())
                .contains("Baris 13, kolom jenis", "Isi LIBUR atau CUTI_BERSAMA.", "Baris 13, kolom nama");

        String draft = draft(upload(HOLIDAYS, year(), "2041", "1"));
        String page = scenario.person("sri.kpa").get(draft).body();
        assertThat(page)
                .contains("5 Maret 2041", "Cuti Contoh, cuti bersama", "hari kerja")
                .as("a new year is known as a whole")
                .contains("Tahun 2041", "semua hari diketahui")
                .as("which last days come out otherwise, for what begins from then on")
                .contains("Hanya untuk yang dimulai sejak 1 Januari 2041", "Telaah LPJ", "LPJ, ");
        assertThat(post("sri.kpa", draft, "/submission", Map.of()).statusCode()).isEqualTo(302);
        assertThat(decide("sri.kpa", draft, "APPROVED", "").body()).contains("Anda ikut menulis rancangan ini");
        assertThat(scenario.person("dian.admin").get(HOLIDAYS).body())
                .as("what waits is counted in the menu of those who may decide")
                .containsPattern("href=\"/programme\"[^>]*>Program<b>[1-9]");
        assertThat(decide("dian.admin", draft, "APPROVED", "").statusCode()).isEqualTo(302);

        assertThat(workingDays.isWorkingDay(LEAVE)).isFalse();
        assertThat(workingDays.after(LocalDate.of(2041, 3, 4), 1)).isEqualTo(LocalDate.of(2041, 3, 6));
        assertThat(workingDays.after(LocalDate.of(2040, 12, 28), 1))
                .as("a term that begins before goes by what was known then")
                .isEqualTo(LocalDate.of(2040, 12, 31));
        assertThat(workingDays.after(LocalDate.of(2040, 12, 31), 1))
                .as("New Year of 2041 is on the list, but only from that day")
                .isEqualTo(LocalDate.of(2041, 1, 1));
        assertThat(workingDays.completeUntil())
                .as("years between are not known")
                .isEqualTo(before);
        assertThat(journal.of(ListPlans.subject(ReferenceList.HOLIDAYS), 0, 50).stream()
                        .map(one -> one.type()))
                .containsSubsequence("list-submitted", "list-decided");
        assertThat(scenario.person("laila.verifikator")
                        .get(HOLIDAYS + "?lang=en")
                        .body())
                .contains("SKB Contoh", "Holidays and joint leave are known up to")
                .doesNotContain("Add to the draft");
        assertThat(scenario.program("laila.verifikator").read(HOLIDAYS).toString())
                .contains("\"knownUntil\"");
    }

    @Test
    void regionsAndBanksAreNeverTakenOutButEnd() {
        String added = draft(upload(REGIONS, "kode;nama;zona;berlaku_sampai\n3598;Kabupaten Contoh;;\n", null, null));
        approve(added);
        String bank = draft(
                line(BANKS, Map.of("rows[0].code", "989", "rows[0].name", "Bank Contoh", "rows[0].endsOn.day", "")));
        approve(bank);
        assertThat(regions.find("3598")).as("not before its day").isEmpty();
        clock.standAt(clock.instant().plus(Duration.ofDays(2)));
        assertThat(regions.findOpen("3598")).isPresent();
        assertThat(banks.findOpen("989")).isPresent();

        assertThat(line(REGIONS, Map.of("rows[0].code", "35", "rows[0].name", "Jawa Timur", "rows[0].detail", "WIT"))
                        .body())
                .contains("Zona provinsi ini tetap WIB");
        assertThat(line(REGIONS, Map.of("rows[0].code", "9998", "rows[0].name", "Kabupaten Lain"))
                        .body())
                .contains("Provinsi 99 belum ada");
        LocalDate end = today().plusDays(1);
        approve(draft(
                upload(REGIONS, "kode;nama;zona;berlaku_sampai\n3598;Kabupaten Contoh;;" + end + "\n", null, null)));
        approve(draft(upload(BANKS, "kode;nama;berlaku_sampai\n989;Bank Contoh;" + end + "\n", null, null)));
        clock.standAt(clock.instant().plus(Duration.ofDays(3)));
        assertThat(regions.findOpen("3598")).isEmpty();
        assertThat(regions.nameOf("3598")).as("it is still called so").isEqualTo("Kabupaten Contoh");
        assertThat(banks.findOpen("989")).isEmpty();
        assertThat(banks.find("989")).isPresent();
        assertThat(banks.all()).extracting(one -> one.code()).doesNotContain("989");
    }

    @Test
    void programsWriteAndNobodyElseMay() {
        assertThat(scenario.person("laila.verifikator")
                        .post(HOLIDAYS, BANKS + "/lines", Map.of("rows[0].code", "988"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> past = line(
                BANKS,
                Map.of(
                        "rows[0].code", "98",
                        "rows[0].name", "Bank Lain",
                        "since.year", "2023",
                        "since.month", "1",
                        "since.day", "1"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body())
                .contains("yang dimulai hari ini dihitung menurut daftar sekarang", "value=\"Bank Lain\"");
    }

    private static String year() {
        return "tanggal;jenis;nama\n"
                + IntStream.rangeClosed(1, 10)
                        .mapToObj(
                                month -> "%02d/%02d/2041;LIBUR;Libur %d\n".formatted(month == 1 ? 1 : 20, month, month))
                        .collect(Collectors.joining())
                + "5 Maret 2041;CUTI BERSAMA;Cuti Contoh\n";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.WIB);
    }

    /** From the first of a month, or from tomorrow. */
    private Map<String, String> fields(String year, String month) {
        Map<String, String> fields = new HashMap<>();
        LocalDate since =
                year == null ? today().plusDays(1) : LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
        fields.put("since.day", String.valueOf(since.getDayOfMonth()));
        fields.put("since.month", String.valueOf(since.getMonthValue()));
        fields.put("since.year", String.valueOf(since.getYear()));
        fields.put("basis", "SKB Contoh 1/2041");
        return fields;
    }

    private HttpResponse<String> upload(String list, String content, String year, String month) {
        return scenario.person("sri.kpa")
                .upload(list, list + "/file", "daftar.csv", content.getBytes(UTF_8), fields(year, month));
    }

    private HttpResponse<String> line(String list, Map<String, String> row) {
        Map<String, String> fields = fields(null, null);
        fields.putAll(row);
        return scenario.person("sri.kpa").post(list, list + "/lines", fields);
    }

    private static String draft(HttpResponse<String> written) {
        assertThat(written.statusCode()).as(written.body()).isEqualTo(302);
        return written.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private void approve(String draft) {
        assertThat(post("sri.kpa", draft, "/submission", Map.of()).statusCode()).isEqualTo(302);
        assertThat(decide("dian.admin", draft, "APPROVED", "").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> post(String login, String draft, String what, Map<String, String> fields) {
        Person person = scenario.person(login);
        return person.post(draft, draft + what, fields);
    }

    private HttpResponse<String> decide(String login, String draft, String verdict, String reason) {
        return post(login, draft, "/decision", Map.of("verdict", verdict, "reason", reason));
    }
}
