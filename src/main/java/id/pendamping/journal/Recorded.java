package id.pendamping.journal;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is kept.
 *
 * @param data the fact's components by name: strings, whole numbers, booleans and lists of these
 * @param actor account id, {@code rule:<name>}, or {@code system:<name>}
 * @param causation the entry that a person's deed made in the same transaction and that this one follows from
 * @param traceparent W3C trace context of the request or message that led to it; null when a timer did
 * @param previousHash hash of the subject's entry before this one, lower-case hex
 * @param hash see {@link EntryHash}
 */
public record Recorded(
        UUID eventId,
        Subject subject,
        long sequence,
        String type,
        int version,
        Map<String, Object> data,
        String actor,
        Duty duty,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        Instant occurredAt,
        @Nullable UUID causation,
        @Nullable String traceparent,
        String previousHash,
        String hash) {

    /** Under these names facts carry what was answered. */
    private static final List<String> ANSWERS = List.of(
            "verdict",
            "verification",
            "fieldVisit",
            "confirmation",
            "decision",
            "ratification",
            "mentorDecision",
            "mentorAnswer",
            "screening",
            "result",
            "rung",
            "settlement",
            "severity",
            "closure",
            "demand",
            "moment",
            "proposal",
            "answer",
            "business",
            "reason");

    /** Which way it went, where there was a choice; its words are the message {@code fact.<type>.<answer>}. */
    public Optional<String> answer() {
        return ANSWERS.stream()
                .map(data::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** By which the log tells what belongs together. */
    public @Nullable String traceId() {
        return traceparent == null ? null : traceparent.split("-")[1];
    }

    Recorded withData(Map<String, Object> read) {
        return new Recorded(
                eventId,
                subject,
                sequence,
                type,
                version,
                read,
                actor,
                duty,
                onBehalfOf,
                reason,
                occurredAt,
                causation,
                traceparent,
                previousHash,
                hash);
    }

    Recorded withHash(String computed) {
        return new Recorded(
                eventId,
                subject,
                sequence,
                type,
                version,
                data,
                actor,
                duty,
                onBehalfOf,
                reason,
                occurredAt,
                causation,
                traceparent,
                previousHash,
                computed);
    }
}
