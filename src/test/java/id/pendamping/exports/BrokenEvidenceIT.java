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
        Person auditor = scenario.person("nia.pemeriksa");
        var items = evidenceList.page(group.subject(), PageRequest.of(1, 50)).items();
        Evidence.Item swapped = items.stream()
                .filter(item -> item.mediaType().startsWith("image/"))
                .findFirst()
                .orElseThrow();
        byte[] before = evidenceList.whole(swapped).orElseThrow();
        put(swapped, "somebody else's picture".getBytes(StandardCharsets.UTF_8));
        try {
            String address = "/cases/" + number + "/evidence/" + swapped.id();
            HttpResponse<String> picture = auditor.get(address);
            assertThat(picture.statusCode()).isEqualTo(409);
            assertThat(picture.body()).contains("bukan berkas yang dahulu diterima", swapped.sha256());
            assertThat(auditor.get(address + "?lang=en").body()).contains("is not the one that arrived");

            HttpResponse<byte[]> paper = auditor.file("/cases/" + number + "/report.pdf?lang=id");
            assertThat(paper.statusCode()).isEqualTo(200);
            try (PDDocument pdf = Loader.loadPDF(paper.body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("bukan gambar yang dahulu diterima");
            }

            HttpResponse<byte[]> zip = auditor.file("/cases/" + number + "/exports/dossier.zip");
            assertThat(zip.statusCode()).isEqualTo(200);
            Map<String, byte[]> files = files(zip.body());
            JsonNode manifest = JsonMapper.builder().build().readTree(files.get("manifest.json"));
            assertThat(manifest.get("doubtful").toString())
                    .contains(swapped.id().toString(), swapped.sha256());
            assertThat(files.keySet())
                    .noneMatch(name -> name.contains(swapped.id().toString()))
                    .filteredOn(name -> name.startsWith("evidence/"))
                    .hasSize(items.size() - manifest.get("doubtful").size());
        } finally {
            put(swapped, before);
        }
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
