package id.pendamping.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.listing.PageRequest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A picture that somebody has swapped in the database is named on page, paper and in the ZIP, and the rest is shown. */
@PendampingTest
class BrokenEvidenceIT {

    @Autowired
    Scenario scenario;

    @Autowired
    EvidenceList evidenceList;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSwappedPictureIsNamedAndTheRestIsShown() throws IOException {
        CaseId group = scenario.caseAt("review-report");
        String number = scenario.number(group);
        var items = evidenceList.page(group.subject(), PageRequest.of(1, 50)).items();
        Evidence.Item swapped = items.stream()
                .filter(item -> item.mediaType().startsWith("image/"))
                .findFirst()
                .orElseThrow();
        byte[] before = evidenceList.whole(swapped).orElseThrow();
        put(swapped, "somebody else's picture".getBytes(StandardCharsets.UTF_8));
        try {
            namesItEverywhere(number, swapped, items.size());
        } finally {
            put(swapped, before);
        }
    }

    @Test
    void aRowThatSaysAnotherHashOrIsGoneIsNamedAsWell() throws IOException {
        CaseId group = scenario.caseAt("review-report");
        String number = scenario.number(group);
        List<Evidence.Item> items =
                evidenceList.page(group.subject(), PageRequest.of(1, 50)).items();
        List<Evidence.Item> pictures =
                items.stream().filter(item -> item.width() > 0).toList();
        Evidence.Item named = pictures.get(0);
        jdbc.sql("create table evidence_before as select * from evidence").update();
        try {
            forge(
                    "update evidence set sha256 = decode(:other, 'hex') where id = :id",
                    Map.of("other", pictures.get(1).sha256(), "id", named.id()));
            namesItEverywhere(number, named, items.size());
            forge("delete from evidence where id = :id", Map.of("id", named.id()));
            namesItEverywhere(number, named, items.size());
        } finally {
            forge("delete from evidence where id = :id", Map.of("id", named.id()));
            jdbc.sql("insert into evidence select * from evidence_before where id = :id")
                    .param("id", named.id())
                    .update();
            jdbc.sql("drop table evidence_before").update();
        }
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/evidence/" + named.id())
                        .statusCode())
                .isEqualTo(200);
    }

    /** What pages show small is made of what was received, whatever lies beside it. */
    @Test
    void aSmallPictureThatWasSwappedIsMadeAnew() {
        CaseId group = scenario.caseAt("review-report");
        List<Evidence.Item> pictures = evidenceList.page(group.subject(), PageRequest.of(1, 50)).items().stream()
                .filter(item -> item.width() > 0)
                .toList();
        Evidence.Item swapped = pictures.get(0);
        byte[] before = evidenceList.small(group.subject(), swapped).orElseThrow();
        byte[] foreign = evidenceList.small(group.subject(), pictures.get(1)).orElseThrow();
        for (byte[] other : List.of(new byte[] {-1}, foreign)) {
            putSmall(swapped, other);
            try {
                HttpResponse<byte[]> shown = scenario.person("nia.pemeriksa")
                        .file("/cases/" + scenario.number(group) + "/evidence/" + swapped.id() + "/small");
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body())
                        .isNotEqualTo(other)
                        .startsWith(0xFF, 0xD8)
                        .hasSizeGreaterThan(200);
            } finally {
                putSmall(swapped, before);
            }
        }
        assertThat(evidenceList.small(group.subject(), swapped)).hasValue(before);
    }

    private void putSmall(Evidence.Item item, byte[] small) {
        forge(
                "update evidence_content set small = :small where encode(sha256, 'hex') = :sha256",
                Map.of("small", small, "sha256", item.sha256()));
    }

    private void namesItEverywhere(String number, Evidence.Item doubtful, int all) throws IOException {
        Person auditor = scenario.person("nia.pemeriksa");
        String address = "/cases/" + number + "/evidence/" + doubtful.id();
        HttpResponse<String> picture = auditor.get(address);
        assertThat(picture.statusCode()).isEqualTo(409);
        assertThat(picture.body()).contains("bukan berkas yang dahulu diterima", doubtful.sha256());
        assertThat(auditor.get(address + "?lang=en").body()).contains("is not the one that arrived");

        for (String paper : List.of("report.pdf", "exports/dossier.pdf")) {
            HttpResponse<byte[]> printed = auditor.file("/cases/" + number + '/' + paper + "?lang=id");
            assertThat(printed.statusCode()).isEqualTo(200);
            try (PDDocument pdf = Loader.loadPDF(printed.body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .as(paper)
                        .contains("bukan ", " yang dahulu diterima", doubtful.sha256());
            }
        }

        HttpResponse<byte[]> zip = auditor.file("/cases/" + number + "/exports/dossier.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = files(zip.body());
        JsonNode manifest = JsonMapper.builder().build().readTree(files.get("manifest.json"));
        assertThat(manifest.get("doubtful").toString()).contains(doubtful.id().toString(), doubtful.sha256());
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8))
                .contains("bukan yang dahulu diterima", doubtful.sha256());
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("evidence/"))
                .hasSize(all - manifest.get("doubtful").size());
    }

    /** As only the owner of the database can. */
    private void forge(String change, Map<String, ?> parameters) {
        jdbc.sql("set session_replication_role = replica; " + change + "; set session_replication_role = origin")
                .params(parameters)
                .update();
    }

    private void put(Evidence.Item item, byte[] content) {
        jdbc.sql("update evidence_content set content = :content where encode(sha256, 'hex') = :sha256")
                .param("content", content)
                .param("sha256", item.sha256())
                .update();
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
