package id.pendamping.figures;

import id.pendamping.consuming.Link;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a case as the topic tells it. Anything that breaks the contract fails with {@link IllegalArgumentException}.
 */
record PublishedFact(
        CaseId caseId,
        long sequence,
        String type,
        int version,
        Instant happenedAt,
        Link link,
        Map<String, Object> data) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    /** A day that a database can keep and a person can mean. */
    static boolean isThinkable(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    Rupiah rupiah(String name) {
        try {
            return Rupiah.of(number(name));
        } catch (ArithmeticException e) {
            throw notAsTold(name, e);
        }
    }

    /** Nothing where the event does not name it. */
    Rupiah rupiahIfTold(String name) {
        return has(name) ? rupiah(name) : Rupiah.ZERO;
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
}
