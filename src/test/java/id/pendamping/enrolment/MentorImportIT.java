package id.pendamping.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.Trial;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.SampleCommand;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import picocli.CommandLine;

/** A coordinator takes mentors in by file, and they can sign in. */
@PendampingTest
class MentorImportIT {

    private static final String HEADER = String.join(";", MentorColumn.headers());
    private static final Pattern CARD =
            Pattern.compile("<td class=\"mono\">([^<]+)</td>\\s*<td class=\"mono\">(\\d{8})</td>");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(\\d{8})<");
    private static final Pattern CARRIED = Pattern.compile("name=\"rows\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Person coordinator;

    @BeforeEach
    void meet() {
        coordinator = new Person(port, cast.holding(Duty.MENTOR_COORDINATOR).login(), Cast.SECRET);
    }

    @AfterEach
    void letTheClockGoAndTheMentorsToo() {
        jdbc.sql("""
                        update mentor set status = 'SUSPENDED' where account_id in (
                            select id from account where login like 'pendamping-__%')""").update();
    }

    @Test
    void everyMentorOfASampleFileGetsAnAccountAndASecondUploadChangesNothing(@TempDir Path folder) throws IOException {
        byte[] file = sample(folder, "xlsx");

        HttpResponse<String> taken = coordinator.upload("/mentors", "pendamping.xlsx", file);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("4 pendamping ditambahkan, 0 sudah ada, 0 ditolak");
        assertThat(taken.headers().firstValue("cache-control").orElse("")).contains("no-store");
        Matcher card = CARD.matcher(taken.body());
        assertThat(card.find()).isTrue();
        assertThat(new Person(port, card.group(1), card.group(2) + secondHalf(card.group(1)))
                        .get("/account/secret")
                        .body())
                .as("signs in by phone and code, and chooses a PIN that the coordinator does not know")
                .contains("kode sekali pakai");
        assertThat(coordinator.get("/mentors").body()).contains("0 dari 20");
        long before = mentors();

        assertThat(coordinator.upload("/mentors", "pendamping.xlsx", file).body())
                .contains("0 pendamping ditambahkan, 4 sudah ada, 0 ditolak");
        assertThat(mentors()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from journal where type = 'mentor-enrolled'")
                        .query(Long.class)
                        .single())
                .as("each enrolment is a fact")
                .isEqualTo(before);
    }

    @Test
    void aPhoneThatLostItsZeroSignsInHoweverItIsWrittenAndHasNoTwin() {
        String page = coordinator
                .upload("/mentors", "04.csv", Trial.file("04-mentor-phone-without-zero.csv"))
                .body();
        Matcher card = CARD.matcher(page);
        assertThat(card.find()).isTrue();
        assertThat(card.group(1)).isEqualTo("081200009999");
        String code = card.group(2) + secondHalf("081200009999");
        for (String login : List.of("081200009999", "+6281200009999", "62 812-0000-9999", "81200009999")) {
            assertThat(new Person(port, login, code).get("/account/secret").body())
                    .as(login)
                    .contains("kode sekali pakai");
        }
        assertThat(coordinator
                        .upload("/mentors", "04.csv", Trial.file("04-mentor-same-phone-with-zero.csv"))
                        .body())
                .contains("telepon: Nomor telepon ini sudah dipakai");
    }

    @Test
    void whatALaterFileSaysOtherwiseIsChangedAndRecorded() {
        String first = coordinator
                .upload("/mentors", "10.csv", Trial.file("10-mentors-first.csv"))
                .body();
        Matcher card = CARD.matcher(first);
        assertThat(card.find()).isTrue();

        String second = coordinator
                .upload("/mentors", "10.csv", Trial.file("10-mentors-second.csv"))
                .body();

        assertThat(second)
                .contains("2 pendamping diubah")
                .contains("Pendamping Tiga: telepon, nomor_surat_tugas, selesai_bertugas, kapasitas")
                .contains("Pendamping Empat: sudah_dibekali");
        assertThat(new Person(port, "081200008888", card.group(2) + secondHalf("081200008888"))
                        .get("/account/secret")
                        .body())
                .as("the new phone, the code as before")
                .contains("kode sekali pakai");
        assertThat(jdbc.sql("""
                        select letter_number || ' ' || capacity || ' ' || status from mentor
                        where name in ('Pendamping Tiga', 'Pendamping Empat') order by name""").query(String.class).list())
                .containsExactly("ST-77/TKS/2023 20 INDUCTED", "ST-99 10 INDUCTED");
        assertThat(jdbc.sql("select count(*) from journal where type in ('mentor-changed', 'mentor-status-changed')")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        assertThat(coordinator
                        .upload("/mentors", "10.csv", Trial.file("10-mentors-second.csv"))
                        .body())
                .contains("0 pendamping ditambahkan, 2 sudah ada, 0 ditolak");
    }

    @Test
    void datesOfEveryWriterAreRead() {
        assertThat(coordinator
                        .upload("/mentors", "24.xlsx", Trial.file("24-mentors-iso-date.xlsx"))
                        .body())
                .contains("1 pendamping ditambahkan, 0 sudah ada, 0 ditolak");
    }

    @Test
    void everyFaultOfARowIsNamedByColumnAndTheOthersAreTaken(@TempDir Path folder) throws IOException {
        String sound = new String(sample(folder, "csv"), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(1);
        String wrong = "35O9;;31-02-1990;SD;99;123;PNS;;x;y;0;mungkin";
        long before = mentors();

        HttpResponse<String> answer = coordinator.upload(
                "/mentors",
                "campur.csv",
                (HEADER + '\n' + wrong + '\n' + sound + '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body())
                .contains("1 pendamping ditambahkan, 0 sudah ada, 1 ditolak")
                .contains(
                        "nik: ", "nama: ", "tanggal_lahir: ", "pendidikan: Isi dengan salah satu dari: SMA, D3, S1, S2")
                .contains(
                        "kode_kabupaten: ",
                        "telepon: ",
                        "jenis: ",
                        "kapasitas: Kapasitas ditulis dengan angka 1 sampai 20")
                .contains("sudah_dibekali: Isi dengan ya atau tidak");
        assertThat(mentors()).isEqualTo(before + 1);
    }

    @Test
    void aFileThatCannotBeUsedAndAPersonWhoMayNotChangeNothing() {
        long before = mentors();

        HttpResponse<String> columns =
                coordinator.upload("/mentors", "kolom.csv", "nik;nama\n1;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(columns.statusCode()).isEqualTo(422);
        assertThat(columns.body()).contains("Kolom ini tidak ada di baris judul: tanggal_lahir");
        assertThat(coordinator
                        .upload("/mentors", "kosong.csv", (HEADER + '\n').getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Tambahkan satu baris per pendamping");
        assertThat(coordinator.upload("/mentors", "nihil.csv", new byte[0]).statusCode())
                .isEqualTo(422);
        Person treasurer = new Person(port, cast.holding(Duty.TREASURER).login(), Cast.SECRET);
        assertThat(treasurer.get("/mentors").statusCode()).isEqualTo(403);
        assertThat(mentors()).isEqualTo(before);
    }

    @Test
    void aCoordinatorOfAnotherProvinceTakesNobodyInHere(@TempDir Path folder) throws IOException {
        accounts.open(
                "jauh.koordinator",
                "Jauh Contoh Siregar",
                Cast.SECRET,
                Set.of(Duty.MENTOR_COORDINATOR),
                Set.of("12"),
                null);
        Person elsewhere = new Person(port, "jauh.koordinator", Cast.SECRET);
        long before = mentors();

        assertThat(elsewhere
                        .upload("/mentors", "pendamping.csv", sample(folder, "csv"))
                        .body())
                .contains("4 ditolak", "Wilayah ini bukan wilayah Anda");
        assertThat(mentors()).isEqualTo(before);
    }

    @Test
    void theResultOfEveryRowIsDownloadedAsText(@TempDir Path folder) throws Exception {
        List<String> lines = new String(sample(folder, "csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String[] rejected = lines.get(2).split(";", -1);
        rejected[MentorColumn.NAME.ordinal()] = "=HYPERLINK(1)";
        rejected[MentorColumn.NIK.ordinal()] = "35O9";
        String page = coordinator
                .upload(
                        "/mentors",
                        "campur.csv",
                        String.join("\n", HEADER, lines.get(1), String.join(";", rejected))
                                .getBytes(StandardCharsets.UTF_8))
                .body();
        Matcher card = CARD.matcher(page);
        assertThat(card.find()).isTrue();

        HttpResponse<byte[]> result =
                coordinator.download("/mentors", "/mentors/result.xlsx", Map.of("rows", carried(page)));

        assertThat(result.headers().firstValue("cache-control").orElse("")).contains("no-store");
        List<List<String>> rows = new ArrayList<>();
        Sheet.of(result.body(), new Limits(1_000_000, 10, 1_000_000, 1_000_000)).read(row -> rows.add(row.texts()));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).contains("2", "Ditambahkan", card.group(1), card.group(2));
        assertThat(rows.get(2))
                .contains("3", "=HYPERLINK(1)", "Ditolak")
                .last()
                .asString()
                .startsWith("nik: NIK harus");
        assertThat(coordinator
                        .post("/mentors", "/mentors/result.xlsx", Map.of("rows", "[[null]]"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twoUploadsOfOneFileAtOnceGiveEveryMentorOneAccount(@TempDir Path folder) throws IOException {
        byte[] file = sample(folder, "csv");
        long before = mentors();
        Person other = new Person(port, cast.holding(Duty.MENTOR_COORDINATOR).login(), Cast.SECRET);

        CompletableFuture<String> second = CompletableFuture.supplyAsync(
                () -> other.upload("/mentors", "pendamping.csv", file).body());
        String first = coordinator.upload("/mentors", "pendamping.csv", file).body();

        assertThat(cards(first) + cards(second.join())).isEqualTo(4);
        assertThat(mentors()).isEqualTo(before + 4);
        assertThat(jdbc.sql("""
                        select count(*) from account a where a.login like 'pendamping-%'
                            and not exists (select 1 from mentor m where m.account_id = a.id)""").query(Long.class).single())
                .as("accounts without a mentor")
                .isZero();
    }

    private String secondHalf(String phone) {
        String id = accounts.byLogin(phone).orElseThrow().id();
        String page = new Person(port, "dian.admin", Cast.SECRET)
                .post("/accounts", "/accounts/" + id + "/secret/second-half", Map.of())
                .body();
        Matcher half = SECRET.matcher(page);
        assertThat(half.find()).as(page).isTrue();
        return half.group(1);
    }

    private static long cards(String page) {
        return CARD.matcher(page).results().count();
    }

    private static String carried(String page) {
        Matcher rows = CARRIED.matcher(page);
        assertThat(rows.find()).isTrue();
        return HtmlUtils.htmlUnescape(rows.group(1));
    }

    private static byte[] sample(Path folder, String format) throws IOException {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        int exit = new CommandLine(new SampleCommand())
                .execute(
                        "--groups",
                        "4",
                        "--mentors",
                        "4",
                        "--regencies",
                        "3509,3528",
                        "--seed",
                        String.valueOf(seed),
                        "--format",
                        format,
                        "--out",
                        folder.resolve("sample." + format).toString());
        assertThat(exit).isZero();
        return Files.readAllBytes(folder.resolve("sample-mentors." + format));
    }

    private long mentors() {
        return jdbc.sql("select count(*) from mentor").query(Long.class).single();
    }
}
