package id.pendamping.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.evidence.Photo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Leads a whole phase of groups from its file to the ratified decree over the API, as the officers of {@link MorningInJuly}. */
public final class PhaseByApi {

    private static final String DAY = "2023-07-24";
    private static final String PHASE = "2023-3";
    private static final String DECREE = PHASE + "-1";
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, Program> programs = new HashMap<>();
    private final int port;

    public PhaseByApi(int port) {
        this.port = port;
    }

    public void enrol(byte[] mentors) {
        HttpResponse<String> enrolled = send("koordinator", "/mentors", mentors);
        assertThat(enrolled.statusCode()).as(enrolled.body()).isBetween(200, 202);
    }

    /** What the import says at its end. */
    public JsonNode takeIn(byte[] groups) {
        HttpResponse<String> taken = send("pendaftar", "/registrations", groups);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String progress =
                "/registrations/" + as("pendaftar").parsed(taken).get("id").asString();
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        as("pendaftar").read(progress).get("state").asString().equals("FINISHED"));
        return as("pendaftar").read(progress);
    }

    /** The papers of everybody who waits for that, and gives how many. */
    public int checkPapers() {
        return everybody("verifikator", "verify-administration", number -> """
                {"identitiesChecked": true, "villageLetterSeen": true, "budgetChecked": true, "verdict": "PASSED"}""");
    }

    /** The same as one answer for all: its preview. */
    public UUID previewPapers() {
        HttpResponse<String> begun = as("verifikator").post("/batches", """
                {"step": "verify-administration", "command": {"identitiesChecked": true, "villageLetterSeen": true,
                "budgetChecked": true, "verdict": "PASSED"}}""");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        UUID batch = UUID.fromString(as("verifikator").parsed(begun).get("id").asString());
        awaitBatch(batch, shown -> shown.get("rehearsed").equals(shown.get("total")));
        return batch;
    }

    /** What the batch says at its end. */
    public JsonNode decide(UUID batch) {
        done("verifikator", "/batches/" + batch + "/run", "");
        awaitBatch(batch, shown -> shown.get("state").asString().equals("FINISHED"));
        return as("verifikator").read("/batches/" + batch);
    }

    private void awaitBatch(UUID batch, Predicate<JsonNode> until) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> until.test(as("verifikator").read("/batches/" + batch)));
    }

    public int waitingForPapers() {
        return waiting(as("verifikator"), "verify-administration").size();
    }

    public int visit() {
        return everybody("verifikator.kedua", "verify-field", this::photographed, number ->
                """
                {"method": "VISIT", "visitDate": "%s", "membersPresent": 10, "minutesNumber": "BA-%s", "placeSeen": "YES",
                "membersMatch": "YES", "planExplained": "YES", "noOtherAid": "YES", "nothingBought": "YES", "nothingPaid": "YES",
                "agreed": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "verdict": "PASSED"}""".formatted(DAY, number.substring(number.length() - 10)));
    }

    /** The visit to a group of higher risk brings a photograph. */
    private void photographed(String number) {
        Program visitor = as("verifikator.kedua");
        String level = visitor.read("/cases/" + number + "/eligibility")
                .get("risk")
                .get("level")
                .asString();
        if (level.equals("BASIC")) {
            return;
        }
        byte[] photo = Photo.of("Tempat usaha " + number);
        UUID id = UUID.randomUUID();
        String file = "/cases/" + number + "/evidence/" + id;
        HttpResponse<String> announced = visitor.send(
                "POST",
                file,
                BodyPublishers.noBody(),
                "Upload-Length",
                String.valueOf(photo.length),
                "Upload-Digest",
                "sha-256=" + sha256(photo));
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(201);
        HttpResponse<String> sent =
                visitor.send("PATCH", file, BodyPublishers.ofByteArray(photo), "Upload-Offset", "0");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        done("verifikator.kedua", "/cases/" + number + "/papers", "{\"kind\": \"VISIT\", \"file\": \"" + id + "\"}");
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Those whose risk asks for it. */
    public int confirmVisits() {
        return everybody("ketua", "confirm-visit", number -> "{\"verdict\": \"CONFIRMED\"}");
    }

    /** The list of the phase, drawn and frozen. */
    public JsonNode rank() {
        done("verifikator", "/nominative/" + PHASE + "/draw", "{}");
        String seen =
                as("ppk").read("/nominative/" + PHASE + "/1").get("digest").asString();
        done("ppk", "/nominative/" + PHASE + "/1/freeze", "{\"digest\": \"" + seen + "\"}");
        return as("ppk").read("/nominative/" + PHASE + "/1");
    }

    public void drawUpTheDecree() {
        done("ppk", "/decrees/draw/" + PHASE + "/1", """
                {"decreeNumber": "3/111/SKP/VII/2023", "decreeDate": "%s"}""".formatted(DAY));
    }

    /** It goes on in the background. */
    public void ratify() {
        done("kpa", "/decrees/" + DECREE + "/steps/ratify-recipient-decree", """
                {"digest": "%s", "verdict": "RATIFIED", "ratifiedOn": "%s"}""".formatted(
                        decree().get("digest").asString(), DAY));
    }

    public void awaitTheEnd() {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> decree().get("state").asString().equals("SETTLED"));
    }

    public JsonNode decree() {
        JsonNode shown = as("ppk").read("/decrees/" + DECREE);
        return shown.has("decree") ? shown.get("decree") : shown;
    }

    /** How many groups there are in each part of the list, how many never came so far, and how many are recipients. */
    public Map<String, Integer> standing() {
        String places = "/nominative/" + PHASE + "/1/places?size=200&placement=";
        Map<String, Integer> standing = new LinkedHashMap<>();
        standing.put("returned", counted("pendaftar", "/tasks?size=200&step=correct-registration"));
        standing.put("rejected", counted("ppk", "/cases?size=200&state=rejected"));
        standing.put("not selected", counted("ppk", places + "NOT_SELECTED"));
        standing.put("reserve", counted("ppk", places + "RESERVE"));
        standing.put("selected", counted("ppk", places + "SELECTED"));
        standing.put(
                "recipients",
                decree().get("groups").asInt() - counted("ppk", "/decrees/" + DECREE + "/annex?left=true"));
        return standing;
    }

    /** Items of a list, part by part. */
    private int counted(String login, String path) {
        int items = 0;
        String next = path;
        while (next != null) {
            HttpResponse<String> part = as(login).get(next);
            assertThat(part.statusCode()).as(next + ' ' + part.body()).isEqualTo(200);
            items += as(login).parsed(part).size();
            next = part.headers()
                    .firstValue("link")
                    .map(link -> link.substring(link.indexOf("/api/v1") + "/api/v1".length(), link.indexOf('>')))
                    .orElse(null);
        }
        return items;
    }

    private interface Answer {
        String of(String number);
    }

    private int everybody(String login, String step, Answer answer) {
        return everybody(login, step, number -> {}, answer);
    }

    private int everybody(String login, String step, Consumer<String> before, Answer answer) {
        Program program = as(login);
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        int done = 0;
        try {
            for (JsonNode some = waiting(program, step); !some.isEmpty(); some = waiting(program, step)) {
                List<Future<?>> sent = new ArrayList<>();
                for (JsonNode task : some) {
                    String number = task.get("number").asString();
                    sent.add(clients.submit(() -> {
                        before.accept(number);
                        String path = "/cases/" + number + "/steps/" + step;
                        if (program.post(path, answer.of(number)).statusCode() == 200) {
                            return;
                        }
                        // more care may be asked for than a moment ago
                        before.accept(number);
                        done(login, path, answer.of(number));
                    }));
                }
                for (Future<?> one : sent) {
                    one.get();
                    done++;
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            clients.shutdown();
        }
        return done;
    }

    private static JsonNode waiting(Program program, String step) {
        return program.read("/tasks?size=200&step=" + step);
    }

    private void done(String login, String path, String body) {
        HttpResponse<String> answer = as(login).post(path, body);
        assertThat(answer.statusCode()).as(path + ' ' + answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(String login, String path, byte[] file) {
        return as(login)
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofByteArray(file),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "text/csv");
    }

    private synchronized Program as(String login) {
        return programs.computeIfAbsent(login, known -> new Program(port, known, "pendamping"));
    }
}
