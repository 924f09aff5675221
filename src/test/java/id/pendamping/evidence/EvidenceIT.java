package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures on their way from a phone to a reviewer, over HTTP. */
@PendampingTest
class EvidenceIT {

    private static final int TOGETHER = 20;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    OwnTimers timers;

    @Autowired
    WorkItems workItems;

    @Autowired
    Evidence evidence;

    @Autowired
    Uploads uploads;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPictureArrivesInPiecesOverANetworkThatBreaks() throws IOException {
        Case one = compiling();
        byte[] picture = Photo.withExif(receipt(1), 6, -8.17, 113.7);
        UUID id = UUID.randomUUID();
        String path = one.path() + "/" + id;
        Person mentor = scenario.person(one.mentor());

        assertThat(mentor.call("HEAD", path, new byte[0], Map.of()).statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> opened = open(mentor, path, picture);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(offset(opened)).isZero();
        assertThat(open(mentor, path, picture).statusCode()).as("again").isEqualTo(200);

        assertThat(offset(patch(mentor, path, 0, Arrays.copyOf(picture, 1_000))))
                .isEqualTo(1_000);
        HttpResponse<byte[]> misplaced = patch(mentor, path, 500, Arrays.copyOf(picture, 10));
        assertThat(misplaced.statusCode()).isEqualTo(409);
        assertThat(offset(misplaced)).isEqualTo(1_000);
        assertThat(patch(mentor, path, 5_000, new byte[10]).statusCode()).isEqualTo(409);

        breakOff(mentor, path, 1_000, picture, 700);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        offset(mentor.call("HEAD", path, new byte[0], Map.of())))
                .as("what came before the network broke")
                .isEqualTo(1_700));

        HttpResponse<byte[]> last = patch(mentor, path, 1_700, Arrays.copyOfRange(picture, 1_700, picture.length));
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(text(last)).contains("\"mediaType\":\"image/jpeg\"", "\"takenOn\":\"2023-08-09T10:11:12\"");
        assertThat(patch(mentor, path, 1_700, new byte[3]).statusCode())
                .as("the answer was lost")
                .isEqualTo(200);
        HttpResponse<byte[]> complete = mentor.call("HEAD", path, new byte[0], Map.of());
        assertThat(complete.headers().firstValue("Upload-Complete")).contains("?1");
        assertThat(open(mentor, path, new byte[] {1, 2, 3}).statusCode())
                .as("the id with another content")
                .isEqualTo(409);

        Evidence.Item item = evidence.find(one.caseId().subject(), List.of(id)).get(id);
        assertThat(item.takenAt()).isNotNull();
        assertThat(item.takenAt().latitude()).isCloseTo(-8.17, org.assertj.core.data.Offset.offset(0.001));
        assertThat(item.width()).as("set upright").isGreaterThan(item.height());
        assertThat(facts(one)).hasSize(1);
        assertThat(count("evidence_upload", "id", id)).isZero();
    }

    @Test
    void whatIsServedIsHarmless() {
        Case one = compiling();
        UUID id = UUID.randomUUID();
        byte[] picture = Photo.withExif(receipt(2), 1, -8.17, 113.7);
        Person mentor = scenario.person(one.mentor());
        send(mentor, one.path() + "/" + id, picture);

        HttpResponse<byte[]> served =
                scenario.person(cast.holding(Duty.AUDITOR)).call("GET", one.path() + "/" + id, new byte[0], Map.of());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(served.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        assertThat(served.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(served.headers().allValues("content-security-policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(ExifData.of(served.body())).as("place and time are gone").isEqualTo(ExifData.UNKNOWN);
        HttpResponse<byte[]> small = mentor.call("GET", one.path() + "/" + id + "/small", new byte[0], Map.of());
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.body().length).isLessThan(served.body().length);
        HttpResponse<byte[]> known = mentor.call(
                "GET",
                one.path() + "/" + id,
                new byte[0],
                Map.of("If-None-Match", served.headers().firstValue("etag").orElseThrow()));
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void contentThatIsNoPictureIsRefusedInWordsAndGone() {
        Case one = compiling();
        Person mentor = scenario.person(one.mentor());
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
        String path = one.path() + "/" + UUID.randomUUID();
        open(mentor, path, drawing);

        HttpResponse<byte[]> refused = patch(mentor, path, 0, drawing);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("bukan foto JPEG");
        assertThat(mentor.call("HEAD", path, new byte[0], Map.of()).statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> tooLarge = mentor.call(
                "POST",
                path,
                new byte[0],
                Map.of("Upload-Length", "10485761", "Upload-Digest", "sha-256=" + Sha256.of(drawing)));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(text(tooLarge)).contains("10 MB");
        open(mentor, path, drawing);
        byte[] other = drawing.clone();
        other[0]++;
        assertThat(text(patch(mentor, path, 0, other))).contains("berbeda");
        assertThat(facts(one)).isEmpty();
    }

    @Test
    void twentyEqualRequestsAtOnceHaveOneEffect() throws Exception {
        Case one = compiling();
        UUID id = UUID.randomUUID();
        byte[] picture = Photo.jpeg(receipt(4));
        Person mentor = scenario.person(one.mentor());
        open(mentor, one.path() + "/" + id, picture);
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        List<Callable<Integer>> equal = java.util.Collections.nCopies(
                TOGETHER, () -> patch(mentor, one.path() + "/" + id, 0, picture).statusCode());

        List<Integer> answers = new java.util.ArrayList<>();
        for (var answer : threads.invokeAll(equal)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(facts(one)).hasSize(1);
        assertThat(count("evidence", "id", id)).isEqualTo(1);
    }

    @Test
    void othersReadNothingAndWhoeverMayReadMayNotSend() {
        Case one = compiling();
        UUID id = UUID.randomUUID();
        byte[] picture = Photo.jpeg(receipt(5));
        Person mentor = scenario.person(one.mentor());
        send(mentor, one.path() + "/" + id, picture);
        Person stranger = new Person(port, otherMentor(one), Cast.PIN);
        Person reviewer = scenario.person(cast.holding(Duty.REPORT_REVIEWER));

        for (String path : List.of(one.path(), one.path() + "/" + id, one.path() + "/" + id + "/small")) {
            assertThat(mentor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(reviewer.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (Person other : List.of(stranger, reviewer)) {
            String path = one.path() + "/" + UUID.randomUUID();
            assertThat(open(other, path, picture).statusCode()).isEqualTo(404);
            assertThat(patch(other, path, 0, picture).statusCode()).isEqualTo(404);
            assertThat(other.upload("/notices", one.path(), "a.jpg", picture).statusCode())
                    .isEqualTo(404);
        }
        assertThat(stranger.call("HEAD", one.path() + "/" + id, new byte[0], Map.of())
                        .statusCode())
                .isEqualTo(404);
        Case two = compiling();
        assertThat(scenario.person(two.mentor()).get(two.path() + "/" + id).statusCode())
                .as("through another case")
                .isEqualTo(404);
        assertThat(open(scenario.person(two.mentor()), two.path() + "/" + id, picture)
                        .statusCode())
                .isEqualTo(409);
        assertThat(mentor.call("POST", one.path() + "/" + UUID.randomUUID(), new byte[0], Map.of("X-CSRF-TOKEN", "x"))
                        .statusCode())
                .as("without the page's token")
                .isNotEqualTo(201);
    }

    @Test
    void whoWasCutOffGoesOnWithAPaperAndNotWithWhatIsMadeAnew() {
        Case one = compiling();
        UUID id = UUID.randomUUID();
        Person mentor = scenario.person(one.mentor());
        send(mentor, one.path() + "/" + id, Photo.jpeg(receipt(6)));
        HttpResponse<byte[]> whole = mentor.file(one.path() + "/" + id);
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        for (Map<String, String> asked :
                List.of(Map.of("Range", "bytes=700-"), Map.of("Range", "bytes=700-", "If-Range", tag))) {
            HttpResponse<byte[]> rest = mentor.call("GET", one.path() + "/" + id, new byte[0], asked);
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 700, whole.body().length));
        }
        assertThat(mentor.call(
                                "GET",
                                one.path() + "/" + id,
                                new byte[0],
                                Map.of("Range", "bytes=700-", "If-Range", "\"x\""))
                        .body())
                .isEqualTo(whole.body());
        assertThat(mentor.call("GET", one.path() + "/" + id, new byte[0], Map.of("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);

        String sheet = "/cases/" + one.number() + "/steps/compile-report/template.xlsx";
        assertThat(mentor.call("GET", sheet, new byte[0], Map.of("Range", "bytes=700-"))
                        .statusCode())
                .as("a workbook has other octets each time")
                .isEqualTo(200);
    }

    @Test
    void withoutScriptAFileIsSentFromThePageAndShownOnIt() {
        Case one = compiling();
        Person mentor = scenario.person(one.mentor());

        assertThat(mentor.get(one.path()).body()).contains("Belum ada bukti");
        HttpResponse<String> sent = mentor.upload(one.path(), "../../etc/passwd.html", Photo.jpeg(receipt(7)));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("location").orElse("")).contains(one.path() + "?evidence=");
        assertThat(mentor.get(one.path()).body()).contains("Satu bukti").doesNotContain("passwd");
        HttpResponse<String> refused = mentor.upload(one.path(), "a.jpg", "GIF89a".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("bukan foto JPEG");
        assertThat(mentor.upload(one.path(), "", new byte[0]).body()).contains("Pilih berkas");
    }

    @Test
    void withoutScriptAPictureOfAReceiptGoesWithTheFormAndStaysWhateverElseIsWrong() {
        Case one = compiling();
        Person mentor = scenario.person(one.mentor());
        String place = "lines[0].receipts[0].evidence";
        assertThat(mentor.get("/cases/" + one.number() + "/steps/compile-report")
                        .body())
                .contains("enctype=\"multipart/form-data\"");
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        Map<String, String> answers =
                new HashMap<>(playbook.answers(one.caseId(), "compile-report", Manner.PLAIN, true));
        int before = facts(one).size();
        answers.remove(place);
        String vendor = answers.remove("lines[0].vendor");
        byte[] picture = Photo.jpeg(receipt(12));

        HttpResponse<String> noPicture =
                mentor.submit(one.number(), "compile-report", answers, place, new byte[] {1, 2, 3});
        assertThat(noPicture.statusCode()).isEqualTo(422);
        assertThat(noPicture.body()).contains("bukan foto JPEG", answers.get("lines[0].receipts[0].number"));
        HttpResponse<String> noVendor = mentor.submit(one.number(), "compile-report", answers, place, picture);
        assertThat(noVendor.statusCode()).isEqualTo(422);
        Matcher kept = Pattern.compile("name=\"" + Pattern.quote(place) + "\" value=\"([0-9a-f-]{36})\"")
                .matcher(noVendor.body());
        assertThat(kept.find()).as("the picture that was sent").isTrue();
        assertThat(noVendor.body()).contains("/evidence/" + kept.group(1) + "/small");
        assertThat(mentor.submit(one.number(), "compile-report", answers, place, picture)
                        .body())
                .as("the same file again")
                .contains(kept.group(1));
        assertThat(facts(one)).hasSize(before + 1);

        answers.put(place, kept.group(1));
        answers.put("lines[0].vendor", vendor);
        assertThat(mentor.submit(one.number(), "compile-report", answers).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theSlipOfARefundAndThePictureOfAVisitAreOfTheCaseAndShown() {
        Case other = compiling();
        UUID theirs = keep(other, Photo.jpeg(receipt(13)));
        Case one = compiling();
        play(one, "record-refund");
        Person mentor = scenario.person(one.mentor());
        Map<String, String> slip =
                new HashMap<>(playbook.answers(one.caseId(), "record-refund", Manner.LEFTOVER, true));
        slip.put("slip", theirs.toString());
        HttpResponse<String> ofAnother = mentor.submit(one.number(), "record-refund", slip);
        assertThat(ofAnother.statusCode()).isEqualTo(422);
        assertThat(ofAnother.body()).contains("Foto ini belum ada");
        slip.remove("slip");
        assertThat(mentor.submit(one.number(), "record-refund", slip).statusCode())
                .isEqualTo(422);
        assertThat(mentor.submit(one.number(), "record-refund", slip, "slip", Photo.jpeg(receipt(14)))
                        .statusCode())
                .isEqualTo(302);
        UUID kept = jdbc.sql("select slip from refund where case_id = :case")
                .param("case", one.caseId().value())
                .query(UUID.class)
                .single();
        assertThat(scenario.person(cast.holding(Duty.TREASURER))
                        .get("/cases/" + one.number() + "/steps/verify-refund")
                        .body())
                .contains("src=\"/cases/" + one.number() + "/evidence/" + kept + '"');

        play(one, "monitor-business");
        clock.standAt(clock.instant().plus(Duration.ofDays(200)));
        timers.fireDue(one.caseId());
        Person monitor = scenario.person(cast.holding(Duty.MONITOR));
        Map<String, String> visit =
                new HashMap<>(playbook.answers(one.caseId(), "monitor-business", Manner.PLAIN, true));
        visit.put("photo", theirs.toString());
        assertThat(monitor.submit(one.number(), "monitor-business", visit).statusCode())
                .isEqualTo(422);
        visit.remove("photo");
        assertThat(monitor.submit(one.number(), "monitor-business", visit, "photo", Photo.jpeg(receipt(15)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from monitoring_visit v join evidence e on e.id = v.photo"
                                + " and e.subject = 'CASE:' || v.case_id where v.case_id = :case")
                        .param("case", one.caseId().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(Mutations.of(database, one.number(), "monitoring_visit"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    private void play(Case one, String until) {
        for (List<WorkItem> open = workItems.of(one.caseId());
                !open.isEmpty() && !open.get(0).step().equals(until);
                open = workItems.of(one.caseId())) {
            clock.standAt(clock.instant()
                    .plus(open.get(0).step().equals("compile-report") ? Duration.ofDays(21) : Duration.ofHours(5)));
            players.play(open.get(0), Manner.LEFTOVER);
        }
    }

    @Test
    void whatNobodyGoesOnWithIsThrownAway() {
        Case one = compiling();
        byte[] picture = Photo.jpeg(receipt(8));
        String path = one.path() + "/" + UUID.randomUUID();
        Person mentor = scenario.person(one.mentor());
        open(mentor, path, picture);
        patch(mentor, path, 0, Arrays.copyOf(picture, 100));

        uploads.dropAbandoned();
        assertThat(offset(mentor.call("HEAD", path, new byte[0], Map.of()))).isEqualTo(100);
        clock.standAt(clock.instant().plus(Duration.ofDays(15)));
        uploads.dropAbandoned();

        assertThat(mentor.call("HEAD", path, new byte[0], Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSamePaperInAnotherCaseIsFoundAndNeverInTheOwn() {
        Case one = compiling();
        Case two = compiling();
        Random random = new Random(99);
        Receipts.Receipt paper = Receipts.Receipt.random(random, 1);
        BufferedImage photo = Receipts.photograph(Receipts.print(paper), random);
        UUID first = keep(one, Photo.jpeg(photo));
        UUID again = keep(one, Photo.jpeg(Receipts.resized(photo, 0.5)));
        UUID exact = keep(two, Photo.jpeg(photo));
        UUID near = keep(two, Photo.jpeg(Receipts.photograph(Receipts.print(paper), random)));
        UUID another =
                keep(two, Photo.jpeg(Receipts.photograph(Receipts.print(Receipts.Receipt.random(random, 1)), random)));

        List<Evidence.Likeness> found = evidence.likenesses(one.caseId().subject(), List.of(first, again));

        assertThat(found).allSatisfy(like -> assertThat(like.otherSubject())
                .isEqualTo(two.caseId().subject()));
        assertThat(found.get(0))
                .isEqualTo(new Evidence.Likeness(first, two.caseId().subject(), exact, true, 0));
        assertThat(found)
                .filteredOn(like -> like.evidence().equals(first))
                .extracting(Evidence.Likeness::otherEvidence)
                .containsExactly(exact, near);
        assertThat(found).extracting(Evidence.Likeness::otherEvidence).doesNotContain(another);
        assertThat(evidence.likenesses(two.caseId().subject(), List.of(another)))
                .isEmpty();
    }

    @Test
    void whatIsKeptStays() {
        Case one = compiling();
        keep(one, Photo.jpeg(receipt(11)));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update evidence set kept_by = 'x'").update())
                .hasStackTraceContaining("may not be changed");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("delete from evidence").update())
                .hasStackTraceContaining("may not be changed");
    }

    private record Case(CaseId caseId, String number, Account mentor) {
        String path() {
            return "/cases/" + number + "/evidence";
        }
    }

    private Case compiling() {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem item = scenario.waiting(caseId);
        return new Case(caseId, item.number(), players.whoDoes(item));
    }

    private UUID keep(Case one, byte[] content) {
        UUID id = UUID.randomUUID();
        assertThat(evidence.keep(
                        one.caseId().subject(), id, content, Act.by(one.mentor().as(Duty.MENTOR), clock.instant())))
                .isEqualTo(Outcome.done());
        return id;
    }

    private void send(Person person, String path, byte[] content) {
        assertThat(open(person, path, content).statusCode()).isEqualTo(201);
        assertThat(patch(person, path, 0, content).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> open(Person person, String path, byte[] content) {
        return person.call(
                "POST",
                path,
                new byte[0],
                Map.of(
                        "Upload-Length",
                        String.valueOf(content.length),
                        "Upload-Digest",
                        "sha-256=" + Sha256.of(content)));
    }

    private static HttpResponse<byte[]> patch(Person person, String path, long offset, byte[] piece) {
        return person.call("PATCH", path, piece, Map.of("Upload-Offset", String.valueOf(offset)));
    }

    /** Says that everything comes, sends a part and hangs up. */
    private void breakOff(Person person, String path, int from, byte[] content, int sent) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(("PATCH " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + person.cookie()
                            + "\r\nX-CSRF-TOKEN: " + person.csrf() + "\r\nUpload-Offset: " + from
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                            + (content.length - from) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content, from, sent);
            out.flush();
        }
    }

    private static long offset(HttpResponse<byte[]> answer) {
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static BufferedImage receipt(long seed) {
        return Receipts.print(Receipts.Receipt.random(new Random(seed), (int) seed % 5));
    }

    private String otherMentor(Case one) {
        return one.mentor().login().endsWith("1") ? "081200000002" : "081200000001";
    }

    private List<?> facts(Case one) {
        return journal.of(one.caseId().subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("evidence-kept"))
                .toList();
    }

    private int count(String table, String column, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
