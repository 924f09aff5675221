package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.evidence.Photo;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.verifying.Mutations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers see the letters, cards and photographs that they certify, and nobody else sees those of people. */
@PendampingTest
class PapersIT {

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programme programme;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;
    private String number;
    private String page;
    private Person registrar;
    private Person verifier;

    @BeforeEach
    void register() {
        caseId = scenario.group();
        number = scenario.number(caseId);
        page = "/cases/" + number + "/papers";
        registrar = scenario.person("tuti.pendaftar");
        verifier = scenario.person("laila.verifikator");
    }

    @Test
    void whatIsCertifiedIsSeen() {
        assertThat(verifier.get(verification()).body()).contains("Belum ada berkas");

        assertThat(add("VILLAGE_LETTER", "").statusCode()).isEqualTo(302);
        HttpResponse<String> nobodys = add("IDENTITY_CARD", "");
        assertThat(nobodys.statusCode()).isEqualTo(422);
        assertThat(nobodys.body()).contains("Pilih anggota yang KTP-nya difoto");
        assertThat(add("PLACE", "1").body()).contains("Anggota hanya dipilih untuk KTP");
        assertThat(add("IDENTITY_CARD", "99").statusCode()).isEqualTo(422);
        assertThat(add("IDENTITY_CARD", "1").statusCode()).isEqualTo(302);
        assertThat(registrar.post(page, page + "/new", Map.of("kind", "PLACE")).body())
                .contains("Pilih foto atau PDF");

        for (String where : new String[] {verification(), page}) {
            assertThat(verifier.get(where).body())
                    .contains("Surat keterangan desa", "KTP · ", "data-zoom", "/evidence/" + file("IDENTITY_CARD"));
        }
    }

    @Test
    void aCardIsOpenedByFewAndEveryOpeningIsOnRecord() {
        add("IDENTITY_CARD", "1");
        assertThat(Mutations.of(database, number, "registration_paper.member"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        add("PLACE", "");
        String card = "/cases/" + number + "/evidence/" + file("IDENTITY_CARD");
        String place = "/cases/" + number + "/evidence/" + file("PLACE");
        long before = opened();

        assertThat(verifier.file(card).statusCode()).isEqualTo(200);
        assertThat(verifier.file(card + "/small").statusCode()).isEqualTo(200);
        assertThat(verifier.file(place).statusCode()).isEqualTo(200);
        assertThat(opened()).as("the card as a whole").isEqualTo(before + 1);

        Person coordinator = scenario.person("wati.koordinator");
        assertThat(coordinator.file(place).statusCode()).isEqualTo(200);
        assertThat(coordinator.file(card).statusCode()).isEqualTo(404);
        assertThat(coordinator.file(card + "/small").statusCode()).isEqualTo(404);
        assertThat(opened()).isEqualTo(before + 1);
        assertThat(coordinator.get(page).statusCode()).isEqualTo(403);

        String files = "/cases/" + number + "/evidence";
        assertThat(coordinator.get(files).body())
                .contains("Data pribadi, dibuka hanya oleh petugas", place + "/small")
                .doesNotContain(card);
        assertThat(verifier.get(files).body()).contains(card + "/small", place + "/small");
    }

    @Test
    void aCardLeavesInAnArchiveOnlyWithThoseWhoOpenIt() throws IOException {
        add("IDENTITY_CARD", "1");
        add("PLACE", "");
        String archive = "/cases/" + number + "/exports/dossier.zip";
        String card = "ktp-anggota-1.jpg";
        String place = "foto-tempat-usaha.jpg";
        long before = opened();

        assertThat(names(scenario.person("wati.koordinator").file(archive).body()))
                .contains("manifest.json")
                .anyMatch(name -> name.endsWith(place))
                .noneMatch(name -> name.endsWith(card));
        assertThat(opened()).isEqualTo(before);
        assertThat(names(verifier.file(archive).body()))
                .anyMatch(name -> name.endsWith(place))
                .anyMatch(name -> name.endsWith(card));
        assertThat(opened()).isEqualTo(before + 1);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void aWrongOneIsSetAsideWithItsReasonAndMayComeAgainAsWhatItIs() {
        add("VILLAGE_LETTER", "");
        UUID letter = file("VILLAGE_LETTER");
        assertThat(registrar
                        .post(page, page + "/new", Map.of("kind", "PLACE", "file", letter.toString()))
                        .body())
                .contains("Berkas ini sudah ada di kasus ini");

        Map<String, String> wrong = Map.of("position", "1", "reason", "Ini foto tempat usaha, bukan surat desa.");
        assertThat(verifier.post(page, page + "/aside", wrong).statusCode()).isEqualTo(302);
        assertThat(verifier.get(verification()).body()).contains("Belum ada berkas");
        assertThat(verifier.post(page, page + "/aside", wrong).body()).contains("sudah disisihkan");
        assertThat(registrar
                        .post(page, page + "/new", Map.of("kind", "PLACE", "file", letter.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql("select reason from journal where subject_id = :id and type = 'paper-set-aside'")
                        .param("id", caseId.toString())
                        .query(String.class)
                        .single())
                .contains("bukan surat desa");
        assertThat(scenario.program("laila.verifikator")
                        .read("/cases/" + number + "/papers")
                        .toString())
                .contains("PLACE")
                .doesNotContain("VILLAGE_LETTER");

        assertThat(Mutations.of(database, number, "registration_paper"))
                .isEqualTo(new Mutations.Seen(Set.of("registration_paper.member"), List.of()));
    }

    /** Also those of a year that asks for them: what is missing is named before and when the completeness is certified. */
    @Test
    void whatTheYearAsksForIsThereBeforeAGroupPasses() {
        Map<String, String> passes = Map.of(
                "identitiesChecked", "true",
                "villageLetterSeen", "true",
                "budgetChecked", "true",
                "verdict", "PASSED");
        ask(1, 2);
        try {
            assertThat(verifier.get(verification()).body())
                    .contains("Yang diminta tahun ini dan belum ada", "Foto tempat usaha, kurang 2");
            add("PLACE", "");
            HttpResponse<String> refused = verifier.submit(number, "verify-administration", passes);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains(
                            "Surat keterangan desa belum ada di berkas pendaftaran",
                            "Foto tempat usaha di berkas pendaftaran kurang 1");

            add("PLACE", "");
            add("VILLAGE_LETTER", "");
            assertThat(verifier.get(verification()).body()).doesNotContain("Yang diminta tahun ini");
            assertThat(verifier.submit(number, "verify-administration", passes).statusCode())
                    .isEqualTo(302);
        } finally {
            ask(0, 0);
        }
    }

    @Test
    void aVisitBringsWhatTheYearAsksForAndTheyAreSeenWithPlaceAndDay() {
        Map<String, String> passed = passedVisit("VISIT");
        demand(Map.of("paper-visit", 1, "paper-minutes", 1));
        try {
            scenario.playUntil(caseId, "verify-field");
            Person visitor = scenario.person("sekar.verifikator");
            assertThat(visitor.get(visit()).body())
                    .contains("Foto kunjungan, kurang 1", "<li>Berita acara kunjungan", "Tambah berkas");
            HttpResponse<String> refused = visitor.submit(number, "verify-field", passed);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Foto kunjungan di antara berkas kurang 1", "Berita acara kunjungan belum ada");
            assertThat(visitor.submit(number, "verify-field", passedVisit("INTERVIEW"))
                            .body())
                    .contains("Berita acara kunjungan belum ada")
                    .doesNotContain("Foto kunjungan di antara berkas kurang");

            visitor.post(page, page + "/new", Map.of("kind", "VISIT", "member", ""), "file", taken());
            visitor.post(
                    page, page + "/new", Map.of("kind", "MINUTES", "member", ""), "file", Photo.of("Berita acara"));
            assertThat(visitor.get(visit()).body()).contains("Foto kunjungan", "9 Agustus 2023", "Tempat tercatat");
            assertThat(visitor.submit(number, "verify-field", passed).statusCode())
                    .isEqualTo(302);
        } finally {
            demand(Map.of("paper-visit", 0, "paper-minutes", 0));
        }
    }

    private static byte[] taken() {
        return Photo.withExif(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), 1, -8.17, 113.7);
    }

    private String visit() {
        return "/cases/" + number + "/steps/verify-field";
    }

    private static Map<String, String> passedVisit(String method) {
        Map<String, String> passed = new HashMap<>(Map.of(
                "method", method,
                "visitDate.day", "24",
                "visitDate.month", "7",
                "visitDate.year", "2023",
                "membersPresent", "10",
                "minutesNumber", "BA-" + UUID.randomUUID(),
                "verdict", "PASSED"));
        List.of("placeSeen", "membersMatch", "planExplained", "noOtherAid", "nothingBought", "nothingPaid")
                .forEach(question -> passed.put(question, "YES"));
        IntStream.rangeClosed(1, 10).forEach(member -> passed.put("agreed." + member, "true"));
        return passed;
    }

    @Test
    void whoAcceptsAReportSeesThemToo() {
        add("VILLAGE_LETTER", "");
        scenario.playUntil(caseId, "accept-report");
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + number + "/steps/accept-report")
                        .body())
                .contains("Berkas pendaftaran", "/evidence/" + file("VILLAGE_LETTER"));
    }

    /** The year is set up once more, so that the program reads it anew. */
    private void ask(int letters, int places) {
        demand(Map.of("paper-village-letter", letters, "paper-place", places));
    }

    private void demand(Map<String, Integer> papers) {
        transaction.executeWithoutResult(
                status -> programme.setUp(programme.year(Edition.first(2023)), List.of(), papers));
    }

    private HttpResponse<String> add(String kind, String member) {
        return registrar.post(
                page,
                page + "/new",
                Map.of("kind", kind, "member", member),
                "file",
                Photo.of(kind + ThreadLocalRandom.current().nextInt()));
    }

    private String verification() {
        return "/cases/" + number + "/steps/verify-administration";
    }

    private UUID file(String kind) {
        return jdbc.sql("select evidence from registration_paper where case_id = :case and kind = :kind")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private long opened() {
        return jdbc.sql("select count(*) from journal where subject_id = :id and type = 'personal-data-viewed'")
                .param("id", caseId.toString())
                .query(Long.class)
                .single();
    }
}
