package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.journal.Fact;
import id.pendamping.shared.PassingFailure;
import id.pendamping.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consumers that messages can be handed to once more. */
@Component
class Recipients {

    private final Map<String, MessageHandler> recipients;

    Recipients(List<MessageHandler> recipients) {
        this.recipients = recipients.stream().collect(Collectors.toMap(MessageHandler::name, Function.identity()));
    }

    Optional<MessageHandler> find(String consumer) {
        return Optional.ofNullable(recipients.get(consumer));
    }

    boolean isWhole(String consumer, String about) {
        return find(consumer).filter(recipient -> recipient.isWhole(about)).isPresent();
    }

    Set<String> steps() {
        return recipients.values().stream()
                .flatMap(recipient -> recipient.steps().stream())
                .collect(Collectors.toSet());
    }

    /** By consumer, what a fact corrects. */
    Map<String, String> corrected(Fact fact) {
        Map<String, String> corrected = new HashMap<>();
        recipients.forEach((name, recipient) -> recipient.corrected(fact).ifPresent(what -> corrected.put(name, what)));
        return corrected;
    }

    /** A recipient that fails on the message, and not for a reason that passes, has refused it. */
    Reception handOver(String consumer, ConsumerRecord<String, byte[]> message, @Nullable Account mender) {
        try {
            return Objects.requireNonNull(recipients.get(consumer)).take(message, mender);
        } catch (RuntimeException e) {
            if (PassingFailure.isIn(e)) {
                throw e;
            }
            return new Reception.Refused(List.of(failed(e)));
        }
    }

    static Refusal failed(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Refusal.of("refusal.letter.failed", cause.getClass().getSimpleName());
    }
}
