package id.pendamping.journal;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Years of entries with real hashes: every few minutes somebody acts on one of many cases, and several entries follow. */
public final class InventedYears {

    /** Entries of one deed. */
    public static final int OF_A_DEED = 3;

    private static final Instant BEGINNING = Instant.parse("2014-01-01T00:00:00Z");
    private static final List<String> STEPS =
            List.of("verify-field", "review-report", "compile-report", "check-account");

    private final Random random = new Random(20231115);
    private final Subject[] cases;
    private final long[] sequences;
    private final String[] heads;

    public InventedYears(int number) {
        cases = new Subject[number];
        sequences = new long[number];
        heads = new String[number];
        for (int i = 0; i < number; i++) {
            cases[i] = new Subject(Subject.Kind.CASE, id(BEGINNING).toString());
            heads[i] = EntryHash.FIRST;
        }
    }

    /** Spreads entries evenly over ten years. */
    public void write(int entries, Consumer<Recorded> reader) {
        long gap = TimeUnit.DAYS.toMillis(3650) / entries;
        for (int written = 0; written < entries; written += OF_A_DEED) {
            int place = random.nextInt(cases.length);
            UUID deed = id(BEGINNING.plusMillis(written * gap));
            String trace = "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong());
            for (int i = 0; i < OF_A_DEED; i++) {
                Instant at = BEGINNING.plusMillis((written + i) * gap);
                reader.accept(entry(place, i == 0 ? deed : id(at), at, i == 0 ? null : deed, trace));
            }
        }
    }

    private Recorded entry(
            int place, UUID event, Instant at, @org.jspecify.annotations.Nullable UUID deed, String trace) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "step", STEPS.get(random.nextInt(STEPS.size())),
                "dueOn", "2023-11-%02d".formatted(1 + random.nextInt(28)),
                "amount", (long) random.nextInt(20_000_000),
                "evidenceId", id(at).toString(),
                "late", random.nextBoolean(),
                "verdict", "ACCEPTED",
                "lines", List.of((long) random.nextInt(9), 12L, 13L)));
        Recorded entry = new Recorded(
                event,
                cases[place],
                ++sequences[place],
                "deadline-missed",
                1,
                data,
                id(BEGINNING).toString(),
                Duty.VERIFIER,
                null,
                "Bukti baris 4 dan 7 tidak terbaca",
                at,
                deed,
                trace,
                heads[place],
                "");
        heads[place] = EntryHash.of(entry);
        return entry.withHash(heads[place]);
    }

    /** As a line of {@code COPY … from stdin}, in the order of {@link #COLUMNS}. */
    public static String row(Recorded entry) {
        return String.join(
                        "\t",
                        entry.eventId().toString(),
                        entry.subject().kind().name(),
                        entry.subject().id(),
                        String.valueOf(entry.sequence()),
                        entry.type(),
                        String.valueOf(entry.version()),
                        FactData.toJson(entry.data()),
                        entry.actor(),
                        entry.duty().name(),
                        String.valueOf(entry.reason()),
                        entry.occurredAt().toString(),
                        entry.causation() == null ? "\\N" : entry.causation().toString(),
                        String.valueOf(entry.traceparent()),
                        "\\\\x" + entry.previousHash(),
                        "\\\\x" + entry.hash())
                + '\n';
    }

    public static final String COLUMNS =
            "event_id, subject_kind, subject_id, sequence, type, schema_version, data, actor, duty, reason, occurred_at,"
                    + " causation, traceparent, previous_hash, hash";

    public static byte[] hash(Recorded entry) {
        return HexFormat.of().parseHex(entry.hash());
    }

    /** Headers and value as the relay sends them. */
    public static Map<String, String> headers(Recorded entry) {
        EventName name = new EventName(entry.subject().kind(), entry.type(), entry.version());
        Map<String, String> headers = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", entry.eventId().toString(),
                "ce_source", "/pendamping/cases/" + entry.subject().id(),
                "ce_type", name.type(),
                "ce_subject", "TKM-2023-3509-00017",
                "ce_time", entry.occurredAt().toString(),
                "ce_sequence", "%010d".formatted(entry.sequence()),
                "ce_partitionkey", entry.subject().id(),
                "ce_dataschema", name.schema().toString(),
                "ce_duty", entry.duty().name()));
        headers.putAll(Map.of(
                "ce_traceparent", String.valueOf(entry.traceparent()),
                "ce_entryhash", entry.hash(),
                "ce_previoushash", entry.previousHash(),
                "content-type", "application/json"));
        return headers;
    }

    /** As the database writes it: short names first. */
    public static String value(Recorded entry) {
        return entry.data().keySet().stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(name -> FactData.toJson(Map.of(name, entry.data().get(name))))
                .map(member -> member.substring(1, member.length() - 1))
                .map(member -> member.replace("\":", "\": ").replace(",", ", "))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private UUID id(Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                0x8000000000000000L | random.nextLong() >>> 2);
    }
}
