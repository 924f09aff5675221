package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.journal.ChainCheck;
import id.pendamping.journal.FactData;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.MerkleTree;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.transparency.RightEdge;
import id.pendamping.transparency.Subtrees;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.TreeHead;
import id.pendamping.transparency.TreeProof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code src/docs/record-format.md} says is what the program does, and what follows from its words alone. */
class RecordFormatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String line = example("entry");
    private final JsonNode entry = JSON.readTree(line);

    @Test
    void theExampleIsAnEntryOfTheProgram() {
        Recorded recorded = recorded();
        assertThat(EntryLine.of(recorded)).isEqualTo(line);
        assertThat(FactData.toJson(recorded.data())).isEqualTo(example("canonical"));
        ChainCheck check = new ChainCheck();
        check.entry(recorded);
        check.head(recorded.subject(), 1, recorded.hash());
        assertThat(check.finish().told()).isEmpty();
    }

    @Test
    void theHashFollowsFromTheWords() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String field : new @Nullable String[] {
            "pendamping-journal-1",
            text("previousHash"),
            text("kind"),
            text("id"),
            text("sequence"),
            text("eventId"),
            text("type"),
            text("version"),
            example("canonical"),
            text("actor"),
            text("duty"),
            text("onBehalfOf"),
            text("reason"),
            String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(String.valueOf(text("occurredAt"))))),
            text("causation"),
            text("traceparent")
        }) {
            byte[] octets = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            form.writeBytes(ByteBuffer.allocate(4)
                    .putInt(field == null ? -1 : octets.length)
                    .array());
            form.writeBytes(octets);
        }
        HexFormat hex = HexFormat.of();
        assertThat(hex.formatHex(form.toByteArray())).startsWith(example("form"));
        assertThat(hex.formatHex(TreeHash.sha256().digest(form.toByteArray()))).isEqualTo(text("hash"));
    }

    @Test
    void leafAndRootAreThoseOfTheProgram() {
        Recorded recorded = recorded();
        byte[] leaf = new ChainHead(recorded.subject(), recorded.sequence(), recorded.hash()).leaf();
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(example("leaf"));
        assertThat(HexFormat.of().formatHex(new MerkleTree(List.of(leaf, leaf, leaf)).root()))
                .isEqualTo(example("root"));
    }

    /** Keys of the first two tests of RFC 8032. */
    @Test
    void theTreeAndItsNoteAreThoseOfTheProgram(@TempDir Path folder) throws IOException, Malformed {
        byte[] leaf = TreeHash.leaf(HexFormat.of().parseHex(String.valueOf(text("hash"))));
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(example("entry-leaf"));
        RightEdge edge = RightEdge.empty();
        for (int place = 0; place < 3; place++) {
            edge.append(leaf, (level, number, root) -> {});
        }
        Subtrees beside = (from, to) -> leaf;
        assertThat(TreeProof.ofConsistency(2, 3, beside)).containsExactly(leaf);
        assertThat(TreeProof.ofConsistency(1, 3, beside)).containsExactly(leaf, leaf);
        NoteSigner log = signer(
                folder,
                "pendamping.example/record",
                NoteKey.Kind.LOG,
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        NoteSigner witness = signer(
                folder,
                "witness.example/w1",
                NoteKey.Kind.WITNESS,
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        assertThat(log.key()).hasToString(example("log-key"));
        assertThat(witness.key()).hasToString(example("witness-key"));
        String text = new TreeHead(log.key().name(), 3, edge.root()).text();
        Note note =
                new Note(text, List.of(log.sign(text), witness.cosign(text, Instant.ofEpochSecond(1_700_000_000L))));
        byte[] hash = HexFormat.of().parseHex(String.valueOf(text("hash")));
        SignedHead head = new SignedHead(3, Instant.EPOCH, HexFormat.of().formatHex(edge.root()), note);
        assertThat(TreeLine.of(List.of(hash, hash, hash), head)).isEqualTo(example("tree-line"));
        assertThat(Note.parse(JSON.readTree(example("tree-line")).get("note").stringValue())
                        .isSignedBy(NoteKey.parse(example("witness-key"))))
                .isTrue();
    }

    private static NoteSigner signer(Path folder, String name, NoteKey.Kind kind, String seed) throws IOException {
        byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        Path file = Files.writeString(
                folder.resolve(kind + ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                        + "\n-----END PRIVATE KEY-----\n");
        return new NoteSigner(name, kind, KeyFile.read(file));
    }

    private Recorded recorded() {
        return new Recorded(
                UUID.fromString(text("eventId")),
                new Subject(Subject.Kind.valueOf(text("kind")), String.valueOf(text("id"))),
                entry.get("sequence").longValue(),
                String.valueOf(text("type")),
                entry.get("version").intValue(),
                FactData.fromJson(entry.get("data").toString()),
                String.valueOf(text("actor")),
                Duty.valueOf(text("duty")),
                text("onBehalfOf"),
                text("reason"),
                Instant.parse(String.valueOf(text("occurredAt"))),
                null,
                text("traceparent"),
                String.valueOf(text("previousHash")),
                String.valueOf(text("hash")));
    }

    private @Nullable String text(String name) {
        JsonNode value = entry.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static String document() {
        try {
            return Files.readString(Path.of("src/docs/record-format.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example(String name) {
        Matcher found =
                Pattern.compile("<!-- example: " + name + " -->\n {4}(.*)").matcher(document());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
