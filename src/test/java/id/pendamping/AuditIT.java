package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What auditors do, and that they can do nothing else. */
@PendampingTest
class AuditIT {

    /** What a person does for themselves, what only looks, and what belongs to audit work. */
    private static final Set<String> AUDITORS_OWN = Set.of(
            "POST /account/secret",
            "POST /kept-form/drop",
            "POST /account/notices",
            "POST /account/tokens",
            "POST /account/tokens/{id}/revoke",
            "POST /notices/read",
            "POST /tasks/views",
            "POST /tasks/views/{id}/remove",
            "DELETE /api/v1/tasks/views/{id}",
            "POST /tasks/download",
            "POST /search/member",
            "POST /search/saved",
            "POST /search/saved/remove",
            "POST /exports",
            "POST /proof/check",
            "POST /cases/{number}/personal-data",
            "POST /cases/{number}/findings",
            "POST /cases/{number}/findings/{finding}/answers",
            "POST /cases/{number}/findings/{finding}/verdicts",
            "POST /cases/{number}/notes",
            "POST /cases/{number}/suspension",
            "POST /api/v1/cases/{number}/suspension",
            "POST /audit/samples",
            "POST /audit/samples/{id}/draw",
            "POST /api/v1/account/tokens",
            "DELETE /api/v1/account/tokens/{id}",
            "PUT /api/v1/account/notices",
            "POST /api/v1/notices/read",
            "POST /api/v1/tasks/views",
            "POST /api/v1/search/member",
            "PUT /api/v1/search/saved/{name}",
            "DELETE /api/v1/search/saved/{id}",
            "POST /api/v1/exports",
            "POST /api/v1/proof/check",
            "POST /api/v1/cases/{number}/personal-data",
            "POST /api/v1/cases/{number}/findings",
            "POST /api/v1/cases/{number}/findings/{finding}/answers",
            "POST /api/v1/cases/{number}/findings/{finding}/verdicts",
            "POST /api/v1/cases/{number}/notes",
            "POST /api/v1/phases/{phase}/audit-samples",
            "POST /api/v1/audit-samples/{id}/draw");

    /** They answer kindly whatever they are asked for; that the work list stays as it is shows that they did nothing. */
    private static final Set<String> KIND = Set.of(
            "POST /tasks/take",
            "POST /tasks/give-back",
            "POST /cases/{number}/steps/{step}/take-over",
            "POST /api/v1/tasks/take",
            "POST /api/v1/tasks/give-back",
            "POST /api/v1/tasks/{id}/take-over");

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void notesAreForAuditorsAndTheRecordKeepsNoWordOfThem() {
        CaseId caseId = scenario.group();
        String notes = "/cases/" + scenario.number(caseId) + "/notes";
        long published = entries(Subject.Kind.CASE, caseId);

        assertThat(auditor()
                        .post(notes, notes, Map.of("words", " ", "seen", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(auditor().post(notes, notes, note("Periksa nota nomor 7.")).statusCode())
                .isEqualTo(302);
        assertThat(auditor().post(notes, notes, note("Periksa nota nomor 7.")).body())
                .as("sent twice")
                .contains("Catatan lain sudah ditulis");
        assertThat(auditor().get(notes).body()).contains("Periksa nota nomor 7.", "Nia Contoh Paramita");
        assertThat(auditor().get("/cases/" + scenario.number(caseId)).body()).contains(notes);

        for (String login : List.of("bambang.ppk", "ratna.penelaah", "hadi.monev", "dian.admin", "tuti.pendaftar")) {
            assertThat(scenario.person(login).get(notes).statusCode()).as(login).isEqualTo(404);
            assertThat(scenario.person(login)
                            .get("/cases/" + scenario.number(caseId))
                            .body())
                    .doesNotContain(notes);
        }
        accounts.openHashed(
                "bpk.jakarta",
                "Pemeriksa Contoh",
                accounts.hash(Cast.SECRET),
                Set.of(Duty.AUDITOR),
                Set.of("31"),
                null);
        assertThat(scenario.person("bpk.jakarta").get(notes).statusCode()).isEqualTo(404);

        assertThat(journal.latest(new Subject(Subject.Kind.ACCESS, caseId.toString()), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("audit-note-written");
                    assertThat(entry.data()).containsOnly(org.assertj.core.api.Assertions.entry("ordinal", 1L));
                    assertThat(entry.reason()).isNull();
                });
        assertThat(entries(Subject.Kind.CASE, caseId))
                .as("nobody else learns of it")
                .isEqualTo(published);
        assertThatThrownBy(() -> jdbc.sql("update audit_note set words = 'x' where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void memberIsToldWhoLookedAtTheData() throws IOException {
        CaseId caseId = scenario.group();
        String looks = "/cases/" + scenario.number(caseId) + "/looks";
        assertThat(auditor().get(looks).body()).contains("Belum ada yang membuka");

        String data = "/cases/" + scenario.number(caseId) + "/personal-data";
        scenario.person("laila.verifikator").post(data, data, Map.of("reason", "Mencocokkan KTP saat kunjungan."));

        assertThat(auditor().get(looks).body())
                .contains("Laila Contoh Nurfadilah", "Mencocokkan KTP saat kunjungan.", "nomor rekening");
        assertThat(scenario.person("tuti.pendaftar").get(looks).statusCode()).isEqualTo(200);
        assertThat(scenario.person("bambang.ppk").get(looks).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> paper = auditor().file(looks + "/2.pdf");
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Laila Contoh Nurfadilah", "Mencocokkan KTP", "••••", scenario.number(caseId));
        }
        assertThat(auditor().get(looks + "/11.pdf").statusCode()).isEqualTo(404);
        assertThat(scenario.person("bambang.ppk").get(looks + "/1.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void sampleIsCommittedDrawnAndDrawnAgainFromItsExport() {
        CaseId caseId = scenario.caseAt("compile-report");
        UUID phase = jdbc.sql("select phase_id from aid_group where id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
        String samples = "/audit/samples";
        assertThat(scenario.person("hadi.monev")
                        .post("/notices", samples, Map.of("phase", phase.toString(), "hits", "7"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor()
                        .post(samples, samples, Map.of("phase", phase.toString(), "hits", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(auditor()
                        .post(samples, samples, Map.of("phase", phase.toString(), "hits", "7"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, Object> committed = told(phase, "audit-sample-committed");
        String id = String.valueOf(committed.get("sampleId"));
        assertThat(auditor().get(samples + '/' + id).statusCode())
                .as("nothing to see before the draw")
                .isEqualTo(404);

        assertThat(auditor()
                        .post(samples, samples + '/' + id + "/draw", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(auditor()
                        .post(samples, samples + '/' + id + "/draw", Map.of())
                        .statusCode())
                .as("a second time changes nothing")
                .isEqualTo(302);

        Map<String, Object> drawn = told(phase, "audit-sample-drawn");
        byte[] seed = HexFormat.of().parseHex(String.valueOf(drawn.get("seed")));
        assertThat(HexFormat.of().formatHex(sha256(seed))).isEqualTo(committed.get("commitment"));
        assertThat(scenario.person("bambang.ppk").get(samples + '/' + id).statusCode())
                .isEqualTo(200);
        assertThat(scenario.person("081200000001").get(samples + '/' + id).statusCode())
                .isEqualTo(404);
        String[] rows = scenario.person("bambang.ppk")
                .get(samples + '/' + id + "/groups.csv")
                .body()
                .split("\r?\n");
        assertThat(rows).hasSize(((Long) drawn.get("items")).intValue() + 1);
        assertThat(drawAgain(seed, id, rows))
                .isEqualTo(drawn.get("digest").toString().replace("-", ""));
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_sample_item set hits = hits + 1").update())
                .isInstanceOf(DataAccessException.class);
        checkNamesWhatWasForged(id);

        assertThat(Mutations.of(database, scenario.number(caseId), "audit_sample", "audit_sample_item"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    private void checkNamesWhatWasForged(String id) {
        String of = "where sample_id = '" + id + "' and position = 1";
        assertThat(forged("select 1")).as("untouched").isEmpty();
        assertThat(forged("update audit_sample_item set disbursed = disbursed - 1 " + of))
                .contains("audit_sample.groups");
        assertThat(forged("update audit_sample_item set hits = hits + 1 " + of)).isNotEmpty();
        assertThat(forged("update audit_sample set committed_by = 'x' where id = '" + id + "'"))
                .contains("audit_sample.committed_by");
        assertThat(forged("delete from audit_sample_item where sample_id = '" + id + "'"))
                .contains("audit_sample.drawn");
    }

    /** What the check of the record says of samples after that, which is then taken back. */
    private String forged(String tampering) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(tampering);
            TableFaults.of(connection).stream()
                    .filter(fault -> fault.contains("audit_sample"))
                    .forEach(found::add);
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return String.join("\n", found);
    }

    @Test
    void sampleStaysWithItsMakerAndShowsNobodyOtherRegions() {
        CaseId caseId = scenario.caseAt("compile-report");
        UUID phase = jdbc.sql("select phase_id from aid_group where id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
        String samples = "/audit/samples";
        Person regional = opened("pemeriksa.bali", Duty.AUDITOR, "51");
        Person second = opened("pemeriksa.kedua", Duty.AUDITOR);
        Person officer = opened("penelaah.bali", Duty.REPORT_REVIEWER, "51");
        Map<String, String> order = Map.of("phase", phase.toString(), "hits", "3");
        assertThat(regional.post(samples, samples, order).statusCode()).isEqualTo(403);
        auditor().post(samples, samples, order);
        String id = String.valueOf(told(phase, "audit-sample-committed").get("sampleId"));
        String draw = samples + '/' + id + "/draw";
        assertThat(regional.post(samples, draw, Map.of()).statusCode()).isEqualTo(404);
        assertThat(second.post(samples, draw, Map.of()).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(auditor().post(samples, draw, Map.of()).statusCode()).isEqualTo(302);
        for (Person elsewhere : List.of(regional, officer)) {
            assertThat(elsewhere
                            .get(samples + '/' + id + "/groups.csv")
                            .body()
                            .strip()
                            .lines())
                    .as("the headings alone")
                    .hasSize(1);
            assertThat(elsewhere.get(samples + '/' + id).body()).doesNotContain(scenario.number(caseId));
        }
    }

    @Test
    void repairsOfAnotherRegionLookLikeNone() {
        String number = scenario.number(scenario.caseAt("compile-report"));
        Person elsewhere = opened("admin.bali", Duty.ADMINISTRATOR, "51");
        assertThat(elsewhere.get("/cases/" + number + "/repair").statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/cases/TIDAK-ADA/repair").statusCode()).isEqualTo(404);
        assertThat(scenario.person("dian.admin")
                        .get("/cases/" + number + "/repair")
                        .statusCode())
                .isEqualTo(200);
    }

    private Person opened(String login, Duty duty, String... regions) {
        return scenario.person(
                accounts.open(login, "Tambahan Contoh", Cast.SECRET, Set.of(duty), Set.of(regions), null));
    }

    /** As the page says it is done; gives the hash of the list. */
    private static String drawAgain(byte[] seed, String id, String... rows) {
        long total = 0;
        for (int i = 1; i < rows.length; i++) {
            total += Long.parseLong(rows[i].split(";")[2]);
        }
        long interval = total / 7;
        byte[] ascii = id.getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(seed, seed.length + ascii.length);
        System.arraycopy(ascii, 0, both, seed.length, ascii.length);
        long start = new BigInteger(1, java.util.Arrays.copyOf(sha256(both), 8))
                .mod(BigInteger.valueOf(interval))
                .longValue();
        StringBuilder list = new StringBuilder();
        long before = 0;
        for (int i = 1; i < rows.length; i++) {
            String[] cells = rows[i].split(";");
            long upto = before + Long.parseLong(cells[2]);
            int hits = 0;
            for (int hit = 0; hit < 7; hit++) {
                long unit = start + hit * interval;
                hits += unit >= before && unit < upto ? 1 : 0;
            }
            assertThat(cells[3]).isEqualTo(String.valueOf(upto));
            assertThat(cells[4]).as("hits of %s", cells[1]).isEqualTo(String.valueOf(hits));
            list.append(cells[1]).append(';').append(cells[2]).append('\n');
            before = upto;
        }
        return HexFormat.of().formatHex(sha256(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void auditorChangesNothingButAuditWork() {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem open = workItems.of(caseId).get(0);
        long before = jdbc.sql("select count(*) from journal").query(Long.class).single();
        Map<String, Integer> answers = new TreeMap<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                if (!Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)
                        .contains(verb)) {
                    route.getPatternValues()
                            .forEach(path -> answers.put(verb + " " + path, answer(verb.name(), path, open)));
                }
            }
        });

        assertThat(answers.keySet()).hasSizeGreaterThan(30).containsAll(AUDITORS_OWN);
        Map<String, Integer> refused = new TreeMap<>(answers);
        refused.keySet().removeAll(AUDITORS_OWN);
        refused.keySet().removeAll(KIND);
        assertThat(refused).allSatisfy((route, status) -> assertThat(status).isIn(403, 404));
        assertThat(jdbc.sql("select count(*) from journal").query(Long.class).single())
                .isEqualTo(before);
        assertThat(workItems.of(caseId)).containsExactly(open);
    }

    /** What comes back when the auditor sends a form there; the API is asked with name and password. */
    private int answer(String verb, String path, WorkItem open) {
        String address = path.replace("{number}", open.number())
                .replace("{step}", open.step())
                .replace("{finding}", "1")
                .replaceAll("\\{\\w+(:[^}]+)?}", UUID.randomUUID().toString());
        if (AUDITORS_OWN.contains(verb + ' ' + path)) {
            return 0;
        }
        boolean api = address.startsWith("/api/");
        boolean byPhone = path.equals("/cases/{number}/papers");
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type",
                path.equals("/registrations") || path.equals("/mentors") || path.endsWith("/evidence")
                        ? "multipart/form-data; boundary=x"
                        : api || byPhone || verb.equals("PATCH") && path.endsWith("/draft")
                                ? "application/json"
                                : "application/x-www-form-urlencoded",
                "Upload-Length",
                "10",
                "Upload-Offset",
                "0",
                "Upload-Digest",
                "sha-256=" + "0".repeat(64)));
        if (api || byPhone) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (api) {
            headers.put(
                    "Authorization",
                    "Basic "
                            + java.util.Base64.getEncoder()
                                    .encodeToString(("nia.pemeriksa:" + Cast.SECRET).getBytes(StandardCharsets.UTF_8)));
        }
        String body = headers.get("Content-Type").startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na;b\r\n--x--\r\n"
                : verb.equals("PATCH") && path.endsWith("/draft")
                        ? "[{\"name\":\"results\",\"value\":\"x\",\"base\":0,\"key\":\"" + UUID.randomUUID() + "\"}]"
                        : api || byPhone || verb.equals("PATCH")
                                ? "{}"
                                : "verdict=APPROVED&words=x&rows=x&settlement=DISCARDED&_key=k&id=" + open.id();
        return auditor()
                .call(verb, address, body.getBytes(StandardCharsets.UTF_8), headers)
                .statusCode();
    }

    private static Map<String, String> note(String words) {
        return Map.of("words", words, "seen", "0");
    }

    private Map<String, Object> told(UUID phase, String type) {
        List<Recorded> told = new ArrayList<>(journal.latest(new Subject(Subject.Kind.PHASE, phase.toString()), 100));
        told.removeIf(entry -> !entry.type().equals(type));
        return told.get(0).data();
    }

    private long entries(Subject.Kind kind, CaseId caseId) {
        return journal.of(new Subject(kind, caseId.toString()), 0, 1_000).size();
    }

    private Person auditor() {
        return scenario.person("nia.pemeriksa");
    }
}
