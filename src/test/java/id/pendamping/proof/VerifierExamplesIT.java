package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.Chromium;
import id.pendamping.dossier.Aspect;
import id.pendamping.dossier.Standing;
import id.pendamping.journal.FactData;
import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.Rewriting;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frozen lists, files, late returns and late reports as {@code src/docs/record-format.md} has them: its examples, the program and the
 * independent verifier agree, and the verifier names what was changed.
 */
class VerifierExamplesIT {

    private static final String CASE = "0190a0b0-0000-7000-8000-000000000001";
    private static final String PHASE = "0190a0b0-0000-7000-8000-0000000000f1";
    private static final String FILE = "018bd0a4-3c00-7d4e-9a6b-0c2f4e8d1a58";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path VERIFIER = Path.of("src/docs/verifier/periksa.html");

    private final String document = document();
    private final String first = example("place-1");
    private final String second = example("place-2");

    @Test
    void theVerifierKnowsListsFilesAndLateReturns() {
        String list = entry(
                new Subject(Subject.Kind.PHASE, PHASE),
                "nominative-list-frozen",
                Map.of("list", 1L, "groups", 2L, "selected", 1L, "reserve", 1L, "digest", example("list-digest")));
        String kept = entry(
                new Subject(Subject.Kind.CASE, CASE),
                "evidence-kept",
                Map.of("evidenceId", FILE, "sha256", example("file-digest"), "mediaType", "image/jpeg", "bytes", 1L));
        String name = FILE + ".jpg";
        assertThat(GroupedHex.of(digest("x"))).isEqualTo(example("file-digest"));
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());

            assertThat(fault(page, List.of(list, first, second, kept), name, "x"))
                    .isEmpty();
            assertThat(page.locator("#done").textContent())
                    .contains("2 places, as it was frozen", "1 of 1 pictures and papers");
            assertThat(fault(page, List.of(list, first, second, kept), "dossier.pdf", "y"))
                    .isEmpty();
            assertThat(page.locator("#left").textContent())
                    .contains("1 files are named by no entry", "give the files of the folder evidence");
            assertThat(fault(page, List.of(list, first, second, kept), name, "y"))
                    .as("a swapped picture")
                    .isEqualTo("CASE " + CASE + " entry 1");
            String listEntry = "PHASE " + PHASE + " entry 1";
            assertThat(fault(page, List.of(list, second, first, kept), name, "x"))
                    .as("changed places")
                    .isEqualTo(listEntry);
            assertThat(fault(page, List.of(list, first, kept), name, "x"))
                    .as("left out")
                    .isEqualTo(listEntry);
            assertThat(fault(page, List.of(list, first.replace("SELECTED", "RESERVE"), second, kept), name, "x"))
                    .as("another placement")
                    .isEqualTo(listEntry);
            assertThat(fault(page, List.of(list, first.replace("null", "\"x\""), second, kept), name, "x"))
                    .as("another reason")
                    .isEqualTo(listEntry);

            namesFilesByWhatTheyShow(page, kept);
            refusesWhatNoHashCovers(page, kept);
            addsUp(page, lateReturn(), "late-sums");
            addsUp(page, lateReport(), "late-report-sums");
        }
    }

    /** As a ZIP has them. */
    private void namesFilesByWhatTheyShow(Page page, String kept) {
        FilePayload entries = file("entries.jsonl", kept);
        FilePayload picture = file("001-nota-baris-1.jpg", "x");
        FilePayload dossier = file("dossier.pdf", "y");
        FilePayload manifest = file("manifest.json", """
                {"case":"TKM-2023-3509-00001","entries":1,"head":"%s","files":[
                  {"name":"dossier.pdf","bytes":1,"sha256":"%s"},
                  {"name":"evidence/001-nota-baris-1.jpg","bytes":1,"sha256":"%s","id":"%s"}]}""".formatted(
                        JSON.readTree(kept).get("hash").stringValue(), digest("y"), digest("x"), FILE));
        assertThat(fault(page, entries, picture, dossier, manifest)).isEmpty();
        assertThat(page.locator("#done").textContent()).contains("1 of 1 pictures and papers");
        assertThat(page.locator("#left").textContent()).contains("dossier.pdf are as manifest.json names them");
        FilePayload forged = file(
                "manifest.json", """
                {"case":"TKM-2023-3509-00001","entries":1,"head":"%s","files":[
                  {"name":"evidence/001-nota-baris-1.jpg","bytes":1,"sha256":"%s"}]}""".formatted(JSON.readTree(kept).get("hash").stringValue(), digest("z")));
        assertThat(fault(page, entries, file("001-nota-baris-1.jpg", "z"), forged))
                .as("a foreign picture that the manifest names")
                .isEqualTo("CASE " + CASE + " entry 1");
        assertThat(page.locator("#outcome").textContent()).contains("its file is missing");
        assertThat(fault(page, entries, file("001-nota-baris-1.jpg", "z"))).isEmpty();
        assertThat(page.locator("#left").textContent())
                .contains("1 files are named by no entry given here: 001-nota-baris-1.jpg");
        namesWhatIsDoubtful(page, entries, JSON.readTree(kept).get("hash").stringValue());
        assertThat(fault(page, entries, picture)).as("without a manifest").isEmpty();
        assertThat(page.locator("#done").textContent()).contains("1 of 1 pictures and papers");
        assertThat(fault(page, entries, file("001-nota-baris-1.jpg", "z"), dossier, manifest))
                .as("a swapped picture")
                .isEqualTo("CASE " + CASE + " entry 1");
        assertThat(fault(page, entries, picture, file("dossier.pdf", "z"), manifest))
                .as("a swapped paper")
                .isEqualTo("manifest.json");
        assertThat(fault(
                        page,
                        file("entries.jsonl", entry(new Subject(Subject.Kind.CASE, CASE), "x", Map.of())),
                        manifest))
                .as("a manifest of other entries")
                .isEqualTo("manifest.json");
    }

    private static void namesWhatIsDoubtful(Page page, FilePayload entries, String head) {
        String manifest = """
                {"case":"TKM-2023-3509-00001","entries":1,"head":"%s","files":[],"doubtful":[%s],"withheld":[%s]}""";
        String piece = "{\"name\":\"evidence/001-nota-baris-1.jpg\",\"sha256\":\"%s\",\"id\":\"%s\"}";
        String told = piece.formatted(digest("x"), FILE);
        String untold = piece.formatted(digest("z"), new UUID(0, 8));
        assertThat(fault(page, entries, file("manifest.json", manifest.formatted(head, told, ""))))
                .as("the program itself calls it doubtful")
                .isEqualTo("CASE " + CASE + " entry 1");
        assertThat(page.locator("#outcome").textContent()).contains("manifest.json calls it doubtful");
        assertThat(fault(page, entries, file("manifest.json", manifest.formatted(head, untold, told))))
                .as("kept, and taken in by no entry")
                .isEqualTo("manifest.json");
        assertThat(fault(page, entries, file("manifest.json", manifest.formatted(head, "", told))))
                .as("not for this reader's eyes")
                .isEmpty();
    }

    private void refusesWhatNoHashCovers(Page page, String kept) {
        assertThat(fault(page, file("entries.jsonl", kept.replace("123456Z", "123456+09:00"))))
                .as("nine hours earlier")
                .isEqualTo("CASE " + CASE + " entry 1");
        assertThat(page.locator("#outcome").textContent()).contains("occurredAt");
        assertThat(fault(page, file("entries.jsonl", kept.replace("{\"kind\"", "{\"note\":\"paid\",\"kind\""))))
                .as("a word beside it")
                .isEqualTo("CASE " + CASE + " entry 1");
        for (String said : List.of(
                kept.replace("\"version\":1", "\"version\":1,\"version\":1"),
                kept.replace("\"version\":1", "\"version\":1e0"),
                kept.replace("\"version\":1", "\"version\":1.00000000000000000001"),
                kept.replace("\"version\":1", "\"version\":\"1\""),
                kept.replace("\"reason\":null,", ""))) {
            assertThat(said).isNotEqualTo(kept);
            assertThat(fault(page, file("entries.jsonl", said))).as(said).isEqualTo("CASE " + CASE + " entry 1");
        }
        assertThat(fault(page, file("entries.jsonl", kept.replace(",\"", " ,\t\""))))
                .as("blanks between")
                .isEmpty();
    }

    /** The verifier and the program fold the entries to the sums of the example. */
    private void addsUp(Page page, List<Recorded> entries, String sums) {
        assertThat(page.evaluate(
                        "types => Object.values(folded(types.map(([type, data]) => ({ type, data: JSON.parse(data) })))).join(' ')",
                        entries.stream()
                                .map(entry -> List.of(entry.type(), FactData.toJson(entry.data())))
                                .toList()))
                .isEqualTo(example(sums));
        Standing standing = Standing.after(entries);
        assertThat(Stream.of(Aspect.DISBURSED, Aspect.ACCEPTED, Aspect.RETURNED, Aspect.WRITTEN_OFF)
                        .map(standing::money)
                        .map(sum -> String.valueOf(sum.amount()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(example(sums));
    }

    private List<Recorded> lateReport() {
        Subject subject = new Subject(Subject.Kind.CASE, CASE);
        return List.of(
                recorded(subject, "aid-disbursed", Map.of("amount", 20_000_000L)),
                recorded(subject, "instalment-verified", Map.of("verdict", "VALID", "amount", 15_000_000L)),
                recorded(subject, "report-decided", FactData.fromJson(example("late-report"))));
    }

    private List<Recorded> lateReturn() {
        Subject subject = new Subject(Subject.Kind.CASE, CASE);
        return List.of(
                recorded(subject, "aid-disbursed", Map.of("amount", 20_000_000L)),
                recorded(
                        subject,
                        "report-decided",
                        Map.of("verdict", "ACCEPTED", "version", 1L, "accepted", 20_000_000L)),
                recorded(subject, "late-return-reported", Map.of("amount", 5_000_000L)),
                recorded(subject, "late-return-decided", FactData.fromJson(example("late-return"))));
    }

    private static String fault(Page page, List<String> lines, String name, String content) {
        return fault(page, file("lines.jsonl", String.join("\n", lines)), file(name, content));
    }

    private static String fault(Page page, FilePayload... files) {
        page.setInputFiles("#files", files);
        page.waitForFunction("() => !document.getElementById('outcome').textContent.startsWith('Sedang')");
        return String.valueOf(page.locator("#outcome").getAttribute("data-fault"));
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", octets(content));
    }

    private static String entry(Subject subject, String type, Map<String, Object> data) {
        return EntryLine.of(Rewriting.hashed(recorded(subject, type, data)));
    }

    private static Recorded recorded(Subject subject, String type, Map<String, Object> data) {
        return new Recorded(
                UUID.fromString("018bd0a4-3c00-7d4e-9a6b-0c2f4e8d1a57"),
                subject,
                1,
                type,
                1,
                data,
                "account-1",
                Duty.COMMITMENT_OFFICER,
                null,
                null,
                Instant.parse("2023-11-15T03:00:00.123456Z"),
                null,
                null,
                "0".repeat(64),
                "0".repeat(64));
    }

    private static String digest(String content) {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(octets(content)));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String document() {
        try {
            return Files.readString(Path.of("src/docs/record-format.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String example(String name) {
        Matcher found =
                Pattern.compile("<!-- example: " + name + " -->\n {4}(.*)").matcher(document);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
