package id.pendamping.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSignature;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.transparency.RightEdge;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.TreeHead;
import id.pendamping.transparency.TreeProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness over HTTP, as the specification tlog-witness has it. */
class WitnessTest {

    private static final String ORIGIN = "pendamping.example/record";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private NoteSigner log;
    private WitnessAtWork witness;

    @BeforeEach
    void begin() throws IOException {
        log = signer(ORIGIN, "log");
        witness = open();
    }

    @AfterEach
    void end() throws IOException {
        witness.close();
    }

    @Test
    void cosignsWhatContinuesWhatItHasSigned() throws IOException, Malformed {
        HttpResponse<String> first = hand(0, leaves(5, ""), log);
        assertThat(first.statusCode()).isEqualTo(200);
        NoteSignature line = NoteSignature.parse(first.body().strip());
        assertThat(witness.key().hasSigned(head(leaves(5, "")).text(), line)).isTrue();
        assertThat(line.seconds()).isEqualTo(CLOCK.instant().getEpochSecond());

        assertThat(hand(5, leaves(12, ""), log).statusCode()).isEqualTo(200);
        assertThat(hand(12, leaves(12, ""), log).statusCode())
                .as("the same again")
                .isEqualTo(200);
    }

    @Test
    void tellsHowFarItIsWhenTheOldSizeIsAnother() throws IOException {
        hand(0, leaves(5, ""), log);
        HttpResponse<String> answer = hand(0, leaves(7, ""), log);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("5\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    }

    @Test
    void aForkIsRefusedAndKept() throws IOException {
        hand(0, leaves(5, ""), log);
        assertThat(hand(5, leaves(8, "forged"), log).statusCode())
                .as("a longer one")
                .isEqualTo(422);
        assertThat(hand(5, leaves(5, "forged"), log).statusCode()).as("as long").isEqualTo(409);
        assertThat(hand(0, leaves(3, "forged"), log).statusCode())
                .as("a shorter one")
                .isEqualTo(409);
        try (Stream<Path> files = Files.list(folder.resolve("w"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("refused-"))
                            .map(WitnessTest::content))
                    .hasSize(2)
                    .allMatch(note -> note.startsWith(ORIGIN));
        }
        assertThat(hand(5, leaves(8, ""), log).statusCode()).as("the true one").isEqualTo(200);
    }

    /** Notes are public: anybody who has one can hand it in with any proof. */
    @Test
    void anHonestNoteWithAWrongProofIsNoEvidence() throws IOException {
        hand(0, leaves(5, ""), log);
        String hash = Base64.getEncoder().encodeToString(new byte[32]) + '\n';
        for (String proof : List.of("", hash, hash + hash + hash, hash.repeat(4))) {
            assertThat(send("old 5\n" + proof + '\n' + note(leaves(8, ""), log)).statusCode())
                    .isEqualTo(422);
        }
        try (Stream<Path> files = Files.list(folder.resolve("w"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("refused-"));
        }
        assertThat(hand(5, leaves(8, ""), log).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewKeyOfTheProgramHelpsNobody() throws IOException {
        hand(0, leaves(5, ""), log);
        NoteSigner fresh = signer(ORIGIN, "fresh");
        assertThat(hand(5, leaves(8, "forged"), fresh).statusCode()).isEqualTo(403);
        assertThat(hand(5, leaves(8, ""), fresh).statusCode()).isEqualTo(403);
        NoteSigner renamed = signer("pendamping.example/other", "fresh");
        assertThat(hand(0, leaves(8, "forged"), renamed).statusCode()).isEqualTo(404);
    }

    @Test
    void remembersOverAStop() throws IOException {
        hand(0, leaves(5, ""), log);
        NoteKey key = witness.key();
        witness.close();
        witness = open();
        assertThat(witness.key()).isEqualTo(key);
        assertThat(hand(0, leaves(7, "forged"), log).body()).isEqualTo("5\n");
        assertThat(hand(5, leaves(7, "forged"), log).statusCode()).isEqualTo(422);
        assertThatThrownBy(this::open).hasMessageStartingWith("Another witness uses");
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() throws IOException {
        for (String wrong : List.of("", "old 0\n", "old 00\n\nx\n", "old 1\nAAAA\n\n" + note(leaves(2, ""), log))) {
            assertThat(send(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(hand(9, leaves(5, ""), log).statusCode()).isEqualTo(400);
        assertThat(send("old 0\n" + "A".repeat(70_000)).statusCode()).isEqualTo(400);
        assertThat(http(HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint")))
                        .statusCode())
                .isEqualTo(405);
        assertThat(http(HttpRequest.newBuilder(URI.create(witness.url() + "/"))).statusCode())
                .isEqualTo(404);
    }

    private WitnessAtWork open() throws IOException {
        return new WitnessAtWork("witness.example/w1", folder.resolve("w"), List.of(log.key()), CLOCK);
    }

    private NoteSigner signer(String origin, String file) {
        return new NoteSigner(origin, NoteKey.Kind.LOG, KeyFile.kept(folder.resolve(file + ".key")));
    }

    private HttpResponse<String> hand(int old, List<byte[]> leaves, NoteSigner by) throws IOException {
        StringBuilder body = new StringBuilder("old " + old + '\n');
        TreeProof.ofConsistency(old, leaves.size(), (from, to) -> edge(leaves.subList((int) from, (int) to))
                        .root())
                .forEach(hash ->
                        body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return send(body + "\n" + note(leaves, by));
    }

    private static String note(List<byte[]> leaves, NoteSigner by) {
        String text = new TreeHead(by.key().name(), leaves.size(), edge(leaves).root()).text();
        return text + '\n' + by.sign(text) + '\n';
    }

    private HttpResponse<String> send(String body) throws IOException {
        return http(HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> http(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeHead head(List<byte[]> leaves) {
        return new TreeHead(ORIGIN, leaves.size(), edge(leaves).root());
    }

    private static RightEdge edge(List<byte[]> leaves) {
        RightEdge edge = RightEdge.empty();
        leaves.forEach(leaf -> edge.append(leaf, (level, place, root) -> {}));
        return edge;
    }

    /** The second one may be another. */
    private static List<byte[]> leaves(int size, String second) {
        List<byte[]> leaves = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            leaves.add(TreeHash.leaf((number + (number == 1 ? second : "")).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
