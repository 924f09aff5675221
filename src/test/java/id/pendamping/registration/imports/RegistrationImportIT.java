package id.pendamping.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.sample.Fault;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.group.Registration;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registration files as people and programs send them: good, twice, wrong and hostile. */
@PendampingTest
class RegistrationImportIT {

    private static final String TARGET = "/api/v1/registrations";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkItems workItems;

    @Autowired
    Playbook playbook;

    @Autowired
    DueJobs dueJobs;

    private Person registrar;

    @BeforeEach
    void meet() {
        registrar = new Person(port, cast.holding(Duty.REGISTRAR).login(), Cast.SECRET);
    }

    @Test
    void aWorkbookIsTakenInAndTheSameOneAgainDoublesNothing() throws IOException {
        byte[] workbook = file(SampleFile.xlsx, groups(3));

        String name = UUID.randomUUID() + ".xlsx";
        assertThat(uploaded(name, workbook)).contains("3 kelompok");
        long groups = groups();
        uploaded(name, workbook);

        assertThat(groups()).isEqualTo(groups);
        assertThat(registrar.get("/batches").body()).contains("Impor pendaftaran", name, "3 / 3");
        assertThat(seenByAnAuditor(name)).contains(name).doesNotContain("href=\"/registrations/");
        assertThat(jdbc.sql("select accepted || '/' || repeated || '/' || rejected from import_batch"
                                + " where file_name = :name")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("3/0/0", "0/3/0");
    }

    @Test
    void whatIsWrongWithAGroupIsSaidByRowAndColumnAndTheOthersAreTaken() throws IOException {
        List<Registration> groups = groups(4);
        List<Registration> mixed = List.of(
                groups.get(0),
                Fault.NIK_WITH_LETTERS.in(groups.get(1), groups.get(0)),
                Fault.WRONG_SUM.in(groups.get(2), groups.get(0)),
                groups.get(3));
        long before = groups();

        String page = uploaded("campur.csv", file(SampleFile.csv, mixed));

        assertThat(groups()).isEqualTo(before + 2);
        assertThat(page)
                .contains("nik", "NIK harus 16 angka")
                .contains("total_usulan")
                .contains(
                        String.valueOf(groups.get(1).name()),
                        String.valueOf(groups.get(2).name()));
    }

    @Test
    void aFileThatCannotBeUsedSaysWhyAndChangesNothing() throws IOException {
        long before = groups();

        assertThat(refused("gambar.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}))
                .contains("bukan CSV atau XLSX");
        assertThat(refused("kosong.csv", new byte[0])).contains("Berkas kosong");
        assertThat(refused("kolom.csv", "nama;alamat\nA;B\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Kolom ini tidak ada di baris judul");
        assertThat(refused(
                        "rusak.csv", "nama_kelompok;\u00c3\u00a9\nKopi \u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Huruf di berkas CSV rusak");
        assertThat(refused("bom.xlsx", bomb())).contains("jauh lebih besar dari ukurannya");
        assertThat(refused("banyak.csv", rows(100_001)))
                .contains("lebih dari 100.000 baris. Bagi menjadi beberapa berkas");
        assertThat(refused("potong.xlsx", java.util.Arrays.copyOf(file(SampleFile.xlsx, groups(1)), 900)))
                .contains("rusak atau terpotong");

        assertThat(groups()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF;", "\uFEFF,", ";", ","})
    void everySpellingOfASheetInUtf8IsTakenIn(String spelling) throws IOException {
        String sheet = new String(file(SampleFile.csv, groups(1)), StandardCharsets.UTF_8);
        char separator = spelling.charAt(spelling.length() - 1);
        long before = groups();

        uploaded(
                "ejaan.csv",
                (spelling.substring(0, spelling.length() - 1) + sheet.replace(';', separator))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(groups()).isEqualTo(before + 1);
    }

    @Test
    void theDownloadOfWhatWasRejectedRunsNothing() throws IOException {
        List<Registration> two = groups(2);
        Registration wrong = Fault.TWO_CHAIRS.in(two.get(0), two.get(1));
        String sheet = new String(file(SampleFile.csv, List.of(wrong)), StandardCharsets.UTF_8)
                .replace(String.valueOf(wrong.name()), "=HYPERLINK(1)");

        uploaded("rumus.csv", sheet.getBytes(StandardCharsets.UTF_8));

        UUID batch = jdbc.sql("select id from import_batch where file_name = 'rumus.csv'")
                .query(UUID.class)
                .single();
        HttpResponse<String> rejected = registrar.get("/registrations/" + batch + "/rejected.csv");
        assertThat(rejected.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment");
        assertThat(rejected.body()).contains("'=HYPERLINK(1);").doesNotContain("\n=HYPERLINK");
    }

    @Test
    void onlyARegistrarUploads() throws IOException {
        Person treasurer = new Person(port, cast.holding(Duty.TREASURER).login(), Cast.SECRET);
        assertThat(treasurer.get("/registrations").statusCode()).isEqualTo(403);
        assertThat(treasurer
                        .upload("/cases", "/registrations", "a.csv", file(SampleFile.csv, groups(1)))
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> answer = send(
                cast.holding(Duty.TREASURER).login(), UUID.randomUUID().toString(), file(SampleFile.csv, groups(1)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:pendamping:problem:registrations.duty");
    }

    @Test
    void aProgramSendsAFileOnceHoweverOftenItTries() throws IOException {
        String login = cast.holding(Duty.REGISTRAR).login();
        String key = UUID.randomUUID().toString();
        List<Registration> groups = groups(2);
        byte[] content =
                file(SampleFile.csv, List.of(groups.get(0), Fault.TWO_CHAIRS.in(groups.get(1), groups.get(0))));
        long before = groups();

        HttpResponse<String> taken = send(login, key, content);
        assertThat(taken.statusCode()).isEqualTo(202);
        String location = taken.headers().firstValue("location").orElseThrow();
        assertThat(get(login, location).body()).contains("\"state\":\"WAITING\"");
        dueJobs.run();
        assertThat(get(login, location).body())
                .contains("\"state\":\"FINISHED\"", "\"accepted\":1", "\"rejected\":1", "\"done\":2");
        assertThat(get(login, location + "/results?result=REJECTED").body())
                .contains("tepat satu KETUA", String.valueOf(groups.get(1).name()), "\"firstRow\":12", "\"total\":1");
        assertThat(get(login, location + "/results?size=1").body())
                .contains("\"result\":\"ACCEPTED\"", "\"caseNumber\":\"TKM-2023-", "\"total\":2")
                .doesNotContain("REJECTED");
        assertThat(get(login, location + "/results?size=1&page=2").body())
                .contains("\"result\":\"REJECTED\"", "tepat satu KETUA")
                .doesNotContain("ACCEPTED");
        String next = get(login, location + "/results?size=1")
                .headers()
                .firstValue("link")
                .orElseThrow()
                .replaceFirst("<(.+)>; rel=\"next\"", "$1");
        HttpResponse<String> last = get(login, next);
        assertThat(last.body()).contains("\"result\":\"REJECTED\"").doesNotContain("ACCEPTED");
        assertThat(last.headers().firstValue("link")).isEmpty();
        assertThat(get(login, location + "/results?after=x").statusCode()).isEqualTo(400);
        assertThat(get(login, location + "/results?page=2147483647").statusCode())
                .isEqualTo(200);
        assertThat(groups()).isEqualTo(before + 1);

        assertThat(send(login, key, content).headers().firstValue("location")).contains(location);
        assertThat(send(login, key, file(SampleFile.csv, groups(1))).statusCode())
                .as("the same key with another file")
                .isEqualTo(422);
        HttpResponse<String> broken = send(login, UUID.randomUUID().toString(), "x".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("urn:pendamping:problem:import.columnsMissing");
        assertThat(get(cast.holding(Duty.TREASURER).login(), location).statusCode())
                .isEqualTo(404);
        assertThat(groups()).isEqualTo(before + 1);
        assertThat(registrar.get("/api/openapi.json").body())
                .contains("/api/v1/registrations/{id}/results", "Anyaman Contoh", "import.columnsMissing");
    }

    @Test
    void aReturnedGroupOfNineIsMadeFullAndItsChairReplaced() throws IOException {
        List<Registration> two = groups(2);
        Registration nine = Fault.NINE_MEMBERS.in(two.get(0), two.get(1));
        String result = uploaded("sembilan.csv", file(SampleFile.csv, List.of(nine)));
        assertThat(result)
                .containsPattern("id=\"goes-on\"[^>]*>0<")
                .containsPattern("id=\"returned\"[^>]*>1<")
                .contains("/tasks?step=correct-registration", "Dikembalikan untuk diperbaiki");
        CaseId caseId = new CaseId(jdbc.sql("select id from aid_group where name = :name and village = :village")
                .param("name", nine.name())
                .param("village", nine.village())
                .query(UUID.class)
                .single());
        WorkItem item = workItems.of(caseId).get(0);
        assertThat(item.step()).isEqualTo("correct-registration");
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), Manner.PLAIN, true));
        Map<String, String> more = new HashMap<>(answers);
        more.put("_add", "newcomers");
        assertThat(registrar.submit(item.number(), item.step(), more).body()).contains("1. Anggota baru");

        answers.put("members[0].leaves", "true");
        typed(answers, 0, two.get(1).members().get(0));
        HttpResponse<String> twice = registrar.submit(item.number(), item.step(), withNik(answers, nine));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("newcomers[0].nik");
        typed(answers, 1, two.get(1).members().get(0));
        answers.put("newcomers[1].role", "ANGGOTA");
        assertThat(registrar.submit(item.number(), item.step(), answers).body())
                .as("one person twice among the new ones")
                .contains("newcomers[1].nik");
        typed(answers, 1, two.get(1).members().get(8));
        typed(answers, 2, two.get(1).members().get(9));
        HttpResponse<String> eleven = registrar.submit(item.number(), item.step(), answers);
        assertThat(eleven.statusCode()).isEqualTo(422);
        assertThat(eleven.body()).contains("paling banyak 10 anggota; dengan isian ini menjadi 11");
        answers.keySet().removeIf(name -> name.startsWith("newcomers[2]"));
        answers.put("newcomers[1].role", "KETUA");
        HttpResponse<String> chairs = registrar.submit(item.number(), item.step(), answers);
        assertThat(chairs.body()).contains("tepat satu KETUA");

        answers.put("newcomers[1].role", "ANGGOTA");
        assertThat(registrar.submit(item.number(), item.step(), answers).statusCode())
                .isEqualTo(302);
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("verify-administration");
        assertThat(jdbc.sql("select count(*) from member where case_id = :id and left_on is null")
                        .param("id", caseId.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    private static void typed(Map<String, String> answers, int row, Registration.Person person) {
        String prefix = "newcomers[" + row + "].";
        answers.put(prefix + "name", person.name());
        answers.put(prefix + "nik", person.nik());
        answers.put(prefix + "familyCard", person.familyCard());
        answers.put(prefix + "gender", String.valueOf(person.gender()));
        answers.put(prefix + "role", String.valueOf(person.role()));
        answers.put(prefix + "phone", person.phone());
        answers.put(prefix + "email", person.email());
        answers.put(prefix + "employment", String.valueOf(person.employment()));
        answers.put(prefix + "occupation", String.valueOf(person.occupation()));
        answers.put(prefix + "siapkerjaId", person.siapkerjaId());
        date(answers, prefix + "birthDate", Objects.requireNonNull(person.birthDate()));
        date(answers, prefix + "consentOn", Objects.requireNonNull(person.consentOn()));
    }

    private static void date(Map<String, String> answers, String name, LocalDate date) {
        answers.put(name + ".day", String.valueOf(date.getDayOfMonth()));
        answers.put(name + ".month", String.valueOf(date.getMonthValue()));
        answers.put(name + ".year", String.valueOf(date.getYear()));
    }

    private static Map<String, String> withNik(Map<String, String> answers, Registration of) {
        Map<String, String> changed = new HashMap<>(answers);
        changed.put("newcomers[0].nik", of.members().get(3).nik());
        return changed;
    }

    /** The list is of the latest of everybody, and other tests have set their clocks ahead. */
    private String seenByAnAuditor(String name) {
        move(name, "+");
        Person auditor = new Person(port, cast.holding(Duty.AUDITOR).login(), Cast.SECRET);
        String page = auditor.get("/batches").body();
        move(name, "-");
        return page;
    }

    private void move(String name, String direction) {
        jdbc.sql("update import_batch set uploaded_at = uploaded_at " + direction
                        + " interval '100 years' where file_name = :name")
                .param("name", name)
                .update();
    }

    /** Uploads, has it worked off, and gives the page of the result. */
    private String uploaded(String name, byte[] content) {
        HttpResponse<String> sent = registrar.upload("/registrations", name, content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        dueJobs.run();
        String to = sent.headers().firstValue("location").orElseThrow();
        return registrar.get(to.replaceFirst("^http://[^/]+", "")).body();
    }

    private String refused(String name, byte[] content) {
        HttpResponse<String> sent = registrar.upload("/registrations", name, content);
        assertThat(sent.statusCode()).as(name).isEqualTo(422);
        return sent.body();
    }

    private HttpResponse<String> send(String login, String key, byte[] content) {
        return send(
                login,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + TARGET))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private HttpResponse<String> get(String login, String path) {
        return send(
                login,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .GET());
    }

    private static HttpResponse<String> send(String login, HttpRequest.Builder request) {
        String basic = Base64.getEncoder().encodeToString((login + ':' + Cast.SECRET).getBytes(StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            request.header("Authorization", "Basic " + basic).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Registration> groups(int count) {
        return InventedGroups.next(count);
    }

    private static byte[] file(SampleFile format, List<Registration> groups) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(groups, file);
        return file.toByteArray();
    }

    /** 100 MB of zeros in some kilobytes, named like a part that is held in memory. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }

    /** A good header above rows with hardly anything in them. */
    private static byte[] rows(int count) throws IOException {
        String header = new String(file(SampleFile.csv, groups(1)), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        return (header + '\n' + "2023;\n".repeat(count)).getBytes(StandardCharsets.UTF_8);
    }

    private long groups() {
        return jdbc.sql("select count(*) from aid_group").query(Long.class).single();
    }
}
