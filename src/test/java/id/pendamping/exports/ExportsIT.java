package id.pendamping.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Programme;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is taken away of a case. The schemas of OCEL and XES are not published as artifacts; those in
 * {@code src/test/resources/exports} were written after the text of the standards and are not the official files.
 */
@PendampingTest
class ExportsIT {

    private static final Path SCHEMAS = Path.of("src/test/resources/exports");
    private static final Pattern FILE = Pattern.compile("href=\"(/exports/[0-9a-f-]{36})\"");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PhaseExportParts parts;

    @Autowired
    JournalReader journal;

    @Autowired
    Programme programme;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    JdbcClient jdbc;

    private CaseId group;

    @BeforeEach
    void playACase() {
        group = scenario.caseAt("review-report");
    }

    @Test
    void aCaseIsTakenAwayInEveryFormatAndEachTimeOnRecord() throws Exception {
        Person auditor = scenario.person("nia.pemeriksa");
        List<Recorded> entries = journal.of(group.subject(), 0, 1_000);

        ocel(new String(take(auditor, "ocel.json"), StandardCharsets.UTF_8), entries);
        xes(new String(take(auditor, "xes"), StandardCharsets.UTF_8), entries);
        String csv = new String(take(auditor, "timeline.csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSizeGreaterThan(entries.size()).noneMatch(line -> line.matches(".*(^|;)[=+@-].*"));
        assertThat(take(auditor, "timeline.xlsx")).startsWith('P', 'K');
        try (PDDocument pdf = Loader.loadPDF(take(auditor, "dossier.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(scenario.number(group), "Berkas jejak", "Putusan", "Bukti keutuhan")
                    .contains("Keadaan sekarang", "Anggota, ", "Rencana anggaran", "Belanja dalam LPJ versi 1")
                    .contains("Keadaan: Penugasan pendamping Pencairan", "Rekening: Belum diperiksa Cocok")
                    .contains("Ketua", "Nota baris 1");
            assertThat(pictures(pdf)).as("with the code of the proof").isGreaterThan(5);
        }
        zip(take(auditor, "dossier.zip"), entries);

        assertThat(journal.of(new Subject(Subject.Kind.ACCESS, group.toString()), 0, 100))
                .extracting(Recorded::type, entry -> entry.data().get("format"), Recorded::duty)
                .contains(org.assertj.core.groups.Tuple.tuple("case-exported", "OCEL", Duty.AUDITOR))
                .hasSize(CaseFormat.values().length);

        String personal = "/cases/" + scenario.number(group) + "/personal-data";
        assertThat(auditor.post(personal, personal, Map.of("reason", "lihat", "take", "xlsx"))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(auditor.post(personal, personal, Map.of("reason", "Uji petik anggota di lapangan", "take", "xlsx"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .contains("personal.xlsx");
        assertThat(journal.latest(new Subject(Subject.Kind.ACCESS, group.toString()), 1))
                .extracting(Recorded::type, Recorded::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("personal-data-viewed", "Uji petik anggota di lapangan"));

        String address = "/cases/" + scenario.number(group) + "/exports/";
        assertThat(auditor.get(address + "exe").statusCode()).isEqualTo(404);
        String mine = scenario.number(group).contains("-3509-") ? "081200000001" : "081200000002";
        String stranger = scenario.number(group).contains("-3509-") ? "081200000002" : "081200000001";
        for (String mentor : List.of(mine, stranger)) {
            assertThat(new Person(port, mentor, Cast.PIN)
                            .get(address + "ocel.json")
                            .statusCode())
                    .as("mentors take nothing away")
                    .isEqualTo(404);
        }
    }

    @Test
    void aPhaseIsWrittenInTheBackgroundAndFetchedByWhoeverAskedForIt() throws Exception {
        Person auditor = scenario.person("nia.pemeriksa");
        String phase = programme.phase(2023, 3).orElseThrow().id().toString();
        for (PhaseFormat format : PhaseFormat.values()) {
            assertThat(auditor.post("/exports", "/exports", Map.of("phase", phase, "format", format.name()))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(auditor.get("/exports").body()).contains("0 %");
        leaveBehindWhatAKillWould();
        dueJobs.run();
        assertThat(auditor.get("/batches").body()).contains("Unduhan satu tahap", "TKM-2023-3-", "Selesai");
        List<String> files = FILE.matcher(auditor.get("/exports").body())
                .results()
                .map(found -> found.group(1))
                .limit(PhaseFormat.values().length)
                .toList();
        assertThat(jdbc.sql("select count(*) from phase_export_part where content = 'half'")
                        .query(Integer.class)
                        .single())
                .isZero();
        List<String> contents =
                files.stream().map(file -> auditor.get(file).body()).toList();
        assertThat(contents)
                .anySatisfy(facts -> assertThat(facts).contains("\"eventId\"", group.toString()))
                .anySatisfy(log -> assertThat(log).contains(scenario.number(group), "</log>"))
                .anySatisfy(objects -> {
                    assertThat(objects).startsWith("{\"objects\":");
                    assertThat(JSON.readTree(objects).get("objects").size()).isGreaterThan(3);
                });
        assertThat(journal.latest(new Subject(Subject.Kind.ACCESS, phase), 3))
                .extracting(Recorded::type)
                .containsOnly("phase-exported")
                .hasSize(3);
        assertThat(scenario.person("hadi.monev").get("/exports").statusCode()).isEqualTo(404);
        isAnsweredInParts(UUID.fromString(files.get(0).substring("/exports/".length())));
    }

    /** Wherever a reader was cut off, in whichever of the pieces in which it is kept. */
    private void isAnsweredInParts(UUID file) throws IOException {
        byte[] whole =
                scenario.program("nia.pemeriksa").file("/exports/" + file).body();
        boolean isOnePiece = jdbc.sql("select count(*) from phase_export_part where export_id = :id")
                        .param("id", file)
                        .query(Integer.class)
                        .single()
                == 1;
        if (isOnePiece) {
            cutIntoPieces(file);
        }
        for (int[] part : new int[][] {{0, 1}, {99, 1}, {99, 2}, {100, 100}, {250, 333}, {whole.length - 1, 1}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.writeTo(file, out, part[0], part[1]);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(whole, part[0], part[0] + part[1]));
        }
        HttpResponse<String> rest = scenario.program("nia.pemeriksa")
                .send("GET", "/exports/" + file, HttpRequest.BodyPublishers.noBody(), "Range", "bytes=150-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 150-%d/%d".formatted(whole.length - 1, whole.length));
        assertThat(rest.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Arrays.copyOfRange(whole, 150, whole.length));
    }

    private void cutIntoPieces(UUID file) {
        jdbc.sql("""
                        insert into phase_export_part (export_id, attempt, position, content)
                        select export_id, attempt, piece, substring(content from piece * 100 + 1 for 100)
                        from phase_export_part, generate_series(1, (length(content) - 1) / 100) as piece
                        where export_id = :id and position = 0""").param("id", file).update();
        jdbc.sql(
                        "update phase_export_part set content = substring(content for 100) where export_id = :id and position = 0")
                .param("id", file)
                .update();
    }

    private void leaveBehindWhatAKillWould() {
        jdbc.sql("""
                        with begun as (update phase_export set attempt = 1 where state = 'WAITING' returning id)
                        insert into phase_export_part (export_id, attempt, position, content)
                        select id, 1, position, 'half' from begun, generate_series(0, 3) as position""").update();
    }

    private byte[] take(Person person, String ending) {
        var answer = person.file("/cases/" + scenario.number(group) + "/exports/" + ending);
        assertThat(answer.statusCode()).as(ending).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(scenario.number(group));
        return answer.body();
    }

    private static void ocel(String log, List<Recorded> entries) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve("ocel20.schema.json")));
        assertThat(schema.validate(log, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(log.replace("objectId", "object"), InputFormat.JSON))
                .isNotEmpty();
        JsonNode read = JSON.readTree(log);
        Set<String> objects = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (JsonNode object : read.get("objects")) {
            assertThat(objects.add(object.get("id").asString())).isTrue();
            types.add(object.get("type").asString());
        }
        assertThat(types).containsExactlyInAnyOrder("group", "mentor", "decree", "payment", "report");
        Map<String, Set<String>> declared = new TreeMap<>();
        for (JsonNode type : read.get("eventTypes")) {
            Set<String> names = new HashSet<>();
            type.get("attributes")
                    .forEach(attribute -> names.add(attribute.get("name").asString()));
            declared.put(type.get("name").asString(), names);
        }
        assertThat(read.get("events").size()).isEqualTo(entries.size());
        for (JsonNode event : read.get("events")) {
            for (JsonNode relation : event.get("relationships")) {
                assertThat(objects).contains(relation.get("objectId").asString());
            }
            for (JsonNode attribute : event.get("attributes")) {
                assertThat(declared.get(event.get("type").asString()))
                        .contains(attribute.get("name").asString());
            }
        }
    }

    private static void xes(String log, List<Recorded> entries) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("xes.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(log)));
        assertThat(log.split("<event>", -1)).hasSize(entries.size() + 1);
    }

    private static void zip(byte[] archive, List<Recorded> entries) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.get("files").size()).isEqualTo(files.size() - 1);
        for (JsonNode line : manifest.get("files")) {
            byte[] file = files.get(line.get("name").asString());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .isEqualTo(line.get("sha256").asString());
        }
        assertThat(files.keySet())
                .anyMatch(name -> name.matches("evidence/\\d{3}-(?:kuitansi|nota|faktur)-baris-1-.*\\.jpg"))
                .anyMatch(name -> name.matches("evidence/\\d{3}-surat-pernyataan-bertanda-tangan\\.jpg"));
        String index = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(index).contains("Isi arsip TKM-").doesNotContain("??", "http-equiv", "<script");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("evidence/")))
                .as("each is listed, with its picture")
                .allSatisfy(name -> assertThat(index).contains("href=\"" + name + "\""));
        assertThat(new String(files.get("entries.jsonl"), StandardCharsets.UTF_8).lines())
                .hasSize(entries.size());
    }

    private static long pictures(PDDocument pdf) throws IOException {
        long pictures = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }
}
