package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the records of the facts against the schemas that were released. {@code -Devents.write=true} rewrites the files
 * where the change is a compatible one.
 */
class EventSchemaTest {

    private static final Path FILES = Path.of("src/main/resources/events");
    private static final Path RELEASED = Path.of("src/test/resources/events/released-examples.jsonl");
    private static final Wording WORDS = Contract.words();

    @ParameterizedTest
    @MethodSource("events")
    void isWhatTheRecordSays(EventType event) {
        Map<String, Object> schema = EventSchema.of(event, WORDS);
        Path file = file(event.name().file());
        String released = Contract.read(file);
        if (!released.isEmpty()) {
            assertThat(SchemaChange.incompatible(Json.object(released), schema))
                    .as(
                            "%s changes in a way that breaks its readers: make version %d",
                            event.name().file(), event.name().version() + 1)
                    .isEmpty();
        }
        if (Boolean.getBoolean("events.write")) {
            write(event, schema, file, released.isEmpty());
        }
        assertThat(Contract.read(file))
                .as("%s. Write it anew with -Dtest=EventSchemaTest -Devents.write=true", file)
                .isEqualTo(Json.pretty(schema));
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasItsLineInTheChangeLog(EventType event) {
        Map<String, Object> schema = EventSchema.of(event, WORDS);
        assertThat(ChangeLog.latest().get(event.name().file()))
                .as(
                        "Add to %s: %s",
                        ChangeLog.FILE, ChangeLog.line(event, SchemaChange.fingerprint(schema), "what has changed"))
                .isEqualTo(SchemaChange.fingerprint(schema));
    }

    @ParameterizedTest
    @MethodSource("events")
    void explainsItselfInBothLanguages(EventType event) {
        for (Locale language : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
            assertThat(WORDS.title(event, language)).isNotBlank();
            assertThat(WORDS.sentence(event, language)).endsWith(".");
            assertThat(event.fields()).allSatisfy(field -> assertThat(WORDS.meaning(event, field, language))
                    .isNotBlank()
                    .doesNotEndWith("."));
        }
    }

    @Test
    void keepsEveryVersionThatWasEverReleased() {
        for (EventType event : events()) {
            IntStream.rangeClosed(1, event.name().version())
                    .mapToObj(version -> event.name().literal() + '-' + version)
                    .forEach(name -> assertThat(file(name)).exists());
        }
        assertThat(ChangeLog.latest()).allSatisfy((name, fingerprint) -> {
            String released = Contract.read(file(name));
            assertThat(released).as("%s was released and is gone", name).isNotEmpty();
            assertThat(SchemaChange.fingerprint(Json.object(released)))
                    .as("%s differs from the last line about it in the change log", name)
                    .isEqualTo(fingerprint);
        });
        assertThat(new Schemas().all().keySet())
                .isEqualTo(new TreeSet<>(ChangeLog.latest().keySet()));
    }

    @Test
    void stillAdmitsEveryExampleThatWasEverReleased() {
        List<String> lines = Contract.read(RELEASED).lines().toList();
        assertThat(lines)
                .containsAll(events().stream().map(EventSchemaTest::example).toList());
        assertThat(lines).allSatisfy(line -> {
            Map<String, Object> example = Json.object(line);
            String schema = Contract.read(file(String.valueOf(example.get("event"))));
            assertThat(Json.faults(Json.schema(schema), Json.line(Objects.requireNonNull(example.get("data")))))
                    .as(line)
                    .isEmpty();
        });
    }

    static List<EventType> events() {
        return Contract.events().all();
    }

    private static void write(EventType event, Map<String, Object> schema, Path file, boolean first) {
        Contract.write(file, Json.pretty(schema));
        if (first) {
            String line = ChangeLog.line(event, SchemaChange.fingerprint(schema), "first release");
            if (!ChangeLog.latest().containsKey(event.name().file())) {
                ChangeLog.add(line);
            }
        }
        String examples = Contract.read(RELEASED);
        if (!examples.lines().toList().contains(example(event))) {
            Contract.write(RELEASED, examples + example(event) + '\n');
        }
    }

    private static String example(EventType event) {
        return Json.line(Map.of("event", event.name().file(), "data", event.example()));
    }

    private static Path file(String name) {
        return FILES.resolve(name + ".json");
    }
}
