package id.pendamping.filing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.evidence.Photo;
import id.pendamping.group.MemberDetails;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registrar sends the papers of many groups in one archive. */
@PendampingTest
class FilingIT {

    @Autowired
    Scenario scenario;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    MemberDetails members;

    @Autowired
    JdbcClient jdbc;

    private CaseId first;
    private String number;
    /** Groups of other tests may have the same name in another village. */
    private String otherName;

    private Person registrar;

    @BeforeEach
    void register() {
        first = scenario.group();
        number = scenario.number(first);
        CaseId other = scenario.group();
        otherName = jdbc.sql("select name || ' - ' || village from aid_group where id = :id")
                .param("id", other.value())
                .query(String.class)
                .single();
        registrar = scenario.person("tuti.pendaftar");
    }

    @Test
    void papersOfManyGroupsAreLaidBesideTheirRegistrationsOnce() throws IOException {
        String chair = chair(first);
        Map<String, byte[]> papers = new LinkedHashMap<>();
        papers.put(number + "/KTP ketua.jpg", paper());
        papers.put(number + " - " + scenario.name(first).replace(' ', '_') + "/ktp-2.jpg", paper());
        papers.put(number + "/Surat Desa.jpg", paper());
        papers.put(
                "Kiriman/" + otherName.toUpperCase(java.util.Locale.ROOT).replace(' ', '-') + " (1)/buku tabungan.jpg",
                paper());
        papers.put("__MACOSX/" + number + "/._ktp-2.jpg", new byte[] {1});
        papers.put(number + "/catatan.txt", "bukan gambar".getBytes(StandardCharsets.UTF_8));
        papers.put(number + "/ktp 11.jpg", paper());
        papers.put(number + "/surat desa 2.pdf", "bukan PDF".getBytes(StandardCharsets.UTF_8));
        papers.put("TKM-2023-9999-99999/surat desa.jpg", paper());
        papers.put("Kelompok Tak Terdaftar Contoh/surat desa.jpg", paper());
        papers.put("ktp ketua.jpg", paper());
        papers.put(number + "1/surat desa.jpg", paper());
        papers.put(number + ' ' + otherName + "/surat desa.jpg", paper());
        byte[] archive = zip(papers);

        String page = sent(UUID.randomUUID() + ".zip", archive);
        assertThat(page)
                .contains(
                        "12 dari 12 berkas",
                        "Di samping nomor kasus ada nama lain",
                        "Jenis berkas tidak ada di namanya",
                        "Tidak ada satu anggota yang cocok")
                .contains("Tidak ada kasus bernomor ini", "Tidak ada kelompok bernama ini", "Letakkan di satu folder")
                .containsPattern("id=\"filed\"[^>]*>4<")
                .containsPattern("id=\"not-filed\"[^>]*>8<");
        assertThat(scenario.person("laila.verifikator")
                        .get("/cases/" + number + "/papers")
                        .body())
                .contains("KTP · " + chair, "Surat keterangan desa");
        assertThat(laid(first)).isEqualTo(3);

        assertThat(sent(UUID.randomUUID() + ".zip", archive))
                .containsPattern("id=\"filed\"[^>]*>0<")
                .containsPattern("id=\"repeated\"[^>]*>4<");
        assertThat(laid(first)).isEqualTo(3);
        assertThat(kept(first)).as("nothing of what was left out is kept").isEqualTo(3);
        assertThat(registrar.get("/batches").body()).contains("Arsip berkas");
    }

    @Test
    void aProgramSendsAnArchiveOnceHoweverOftenItTries() throws IOException {
        byte[] archive = zip(Map.of(number + "/surat desa.jpg", paper()));
        String key = UUID.randomUUID().toString();
        Program program = scenario.program("tuti.pendaftar");

        HttpResponse<String> taken = send(program, key, archive);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        dueJobs.run();
        String where = taken.headers().firstValue("location").orElseThrow().replaceFirst("/api/v1", "");
        assertThat(program.read(where).toString()).contains("\"state\":\"FINISHED\"", "\"filed\":1");
        assertThat(program.read(where + "/papers?result=FILED").toString()).contains(number, "surat desa.jpg");
        assertThat(send(program, key, archive).headers().firstValue("location")).contains("/api/v1" + where);
        assertThat(send(program, key, zip(Map.of("a/b.jpg", paper()))).statusCode())
                .as("the same key with another archive")
                .isEqualTo(422);

        Program other = scenario.program("laila.verifikator");
        assertThat(other.get("/filings").statusCode()).isEqualTo(403);
        assertThat(other.get(where).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatLiesThereAsSomethingElseIsNotTakenForARepetition() throws IOException {
        byte[] passbook = paper();
        sent("salah.zip", zip(Map.of(number + "/surat desa.jpg", passbook)));

        assertThat(sent("benar.zip", zip(Map.of(number + "/buku rekening.jpg", passbook))))
                .contains("sudah ada di kasus ini sebagai jenis atau anggota lain (berkas 1)")
                .containsPattern("id=\"repeated\"[^>]*>0<");
    }

    @Test
    void whyAFileIsNotTakenIsSaidOfTheFile() throws IOException {
        String cases = "/cases/" + number;
        scenario.person("nia.pemeriksa")
                .post(cases + "/notes", cases + "/suspension", Map.of("reason", "Warga melapor."));
        String running = scenario.number(scenario.group());
        assertThat(sent(
                        "campur.zip",
                        zip(Map.of(running + "/ktp 5.jpg", new byte[0], number + "/surat desa.jpg", paper()))))
                .contains("Berkas ini kosong (0 byte)")
                .contains("Kirim berkas ini lagi setelah kasusnya berjalan")
                .doesNotContain("isian Anda tidak hilang");

        HttpResponse<String> none = registrar.upload("/filings", "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Pilih dulu arsip ZIP").doesNotContain("Arsip ini kosong");
    }

    @Test
    void whatIsNoArchiveIsRefusedAndNothingKept() throws IOException {
        byte[] whole = zip(Map.of(number + "/surat desa.jpg", paper()));
        long before = jdbc.sql("select count(*) from filing").query(Long.class).single();

        for (Map.Entry<String, byte[]> file : Map.of(
                        "Arsip ini kosong", new byte[0],
                        "Ini bukan ZIP", paper(),
                        "ZIP-nya rusak", java.util.Arrays.copyOf(whole, whole.length / 2))
                .entrySet()) {
            HttpResponse<String> answer = registrar.upload("/filings", "x.zip", file.getValue());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(file.getKey());
        }
        assertThat(registrar.upload("/filings", "x.zip", zip(Map.of())).body()).contains("Arsip ini kosong");
        assertThat(jdbc.sql("select count(*) from filing").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void aNumberOfAPersonInANameIsFoundAndNotShown() throws IOException {
        String nik = String.valueOf(members.of(first).get(3).nik());

        String page = sent("nik.zip", zip(Map.of(number + "/ktp " + nik + ".jpg", paper())));

        assertThat(page).containsPattern("id=\"filed\"[^>]*>1<").doesNotContain(nik);
        assertThat(jdbc.sql("select member from registration_paper where case_id = :id")
                        .param("id", first.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private static HttpResponse<String> send(Program program, String key, byte[] archive) {
        return program.send(
                "POST",
                "/filings",
                HttpRequest.BodyPublishers.ofByteArray(archive),
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/zip");
    }

    private String sent(String name, byte[] archive) {
        HttpResponse<String> answer = registrar.upload("/filings", name, archive);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        dueJobs.run();
        return registrar
                .get(answer.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", ""))
                .body();
    }

    private String chair(CaseId caseId) {
        return jdbc.sql("select name from member where case_id = :id and role = 'KETUA'")
                .param("id", caseId.value())
                .query(String.class)
                .single();
    }

    private long laid(CaseId caseId) {
        return count("registration_paper where case_id = :id", caseId.value());
    }

    private long kept(CaseId caseId) {
        return count("evidence where subject = :id", "CASE:" + caseId.value());
    }

    private long count(String rows, Object id) {
        return jdbc.sql("select count(*) from " + rows)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** None that came before. */
    private static byte[] paper() {
        return Photo.of(UUID.randomUUID().toString());
    }

    private static byte[] zip(Map<String, byte[]> papers) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String path : List.copyOf(papers.keySet())) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(papers.get(path));
            }
        }
        return file.toByteArray();
    }
}
