package id.pendamping.figures;

import id.pendamping.journal.FactData;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a case as the topic tells it. Anything that breaks the contract fails with {@link
 * IllegalArgumentException}.
 */
record PublishedFact(
        CaseId caseId, long sequence, String type, int version, Instant happenedAt, Map<String, Object> data) {

    private static final Pattern TYPE = Pattern.compile("id\\.pendamping\\.case\\.([a-z0-9-]+)\\.v(\\d{1,4})");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;
    private static final byte[] NO_DATA = {'{', '}'};
    private static final String SOURCE = "/pendamping/cases/";

    /** Empty when the headers do not name a fact of a case; fails when they do and the value is not its data. */
    static Optional<PublishedFact> of(ConsumerRecord<String, byte[]> message) {
        Matcher type = TYPE.matcher(header(message, "ce_type"));
        String source = header(message, "ce_source");
        String sequence = header(message, "ce_sequence");
        if (!type.matches()
                || !source.startsWith(SOURCE)
                || !SEQUENCE.matcher(sequence).matches()) {
            return Optional.empty();
        }
        CaseId caseId;
        OffsetDateTime happenedAt;
        try {
            caseId = CaseId.of(source.substring(SOURCE.length()));
            happenedAt = OffsetDateTime.parse(header(message, "ce_time"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
        if (!isThinkable(happenedAt.toLocalDate())) {
            return Optional.empty();
        }
        return Optional.of(new PublishedFact(
                caseId,
                Long.parseLong(sequence),
                type.group(1),
                Integer.parseInt(type.group(2)),
                happenedAt.toInstant(),
                data(message)));
    }

    /** Which case stands still, and at which event, when {@link #of} failed or its data is not as agreed. */
    static Optional<PublishedFact> headersOf(ConsumerRecord<String, byte[]> message) {
        var bare = new ConsumerRecord<>(message.topic(), message.partition(), message.offset(), message.key(), NO_DATA);
        message.headers().forEach(bare.headers()::add);
        return of(bare);
    }

    /** A day that a database can keep and a person can mean. */
    private static boolean isThinkable(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    Rupiah rupiah(String name) {
        try {
            return Rupiah.of(number(name));
        } catch (ArithmeticException e) {
            throw notAsTold(name, e);
        }
    }

    int count(String name) {
        try {
            return Math.toIntExact(number(name));
        } catch (ArithmeticException e) {
            throw notAsTold(name, e);
        }
    }

    LocalDate day(String name) {
        try {
            LocalDate day = LocalDate.parse(word(name));
            if (isThinkable(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw notAsTold(name, e);
        }
        throw notAsTold(name, null);
    }

    UUID id(String name) {
        return UUID.fromString(word(name));
    }

    String word(String name) {
        if (data.get(name) instanceof String word) {
            return word;
        }
        throw notAsTold(name, null);
    }

    boolean has(String name) {
        return data.containsKey(name);
    }

    boolean says(String name, String word) {
        return word(name).equals(word);
    }

    private long number(String name) {
        if (data.get(name) instanceof Long number) {
            return number;
        }
        throw notAsTold(name, null);
    }

    private IllegalArgumentException notAsTold(String name, @Nullable Exception cause) {
        return new IllegalArgumentException(type + " version " + version + ": " + name + " is not as agreed", cause);
    }

    private static Map<String, Object> data(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value();
        if (value == null) {
            throw new IllegalArgumentException("Event without data");
        }
        try {
            return FactData.fromJson(new String(value, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Event whose data cannot be read", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
