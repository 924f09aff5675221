package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.ChainCheck;
import id.pendamping.journal.FactData;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        assertThat(hex.formatHex(MerkleTree.sha256().digest(form.toByteArray())))
                .isEqualTo(text("hash"));
    }

    @Test
    void leafAndRootAreThoseOfTheProgram() {
        Recorded recorded = recorded();
        byte[] leaf = new ChainHead(recorded.subject(), recorded.sequence(), recorded.hash()).leaf();
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(example("leaf"));
        assertThat(HexFormat.of().formatHex(new MerkleTree(List.of(leaf, leaf, leaf)).root()))
                .isEqualTo(example("root"));
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
