package id.pendamping.inbound;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a message from outside; says everything that is wrong with it at once. */
final class Reading {

    static final int LARGEST = 64 * 1024;

    private static final int LONGEST_HEADER = 200;
    private static final Pattern CONTENT =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{1,40}");

    private final String system;
    private final ConsumerRecord<String, byte[]> message;
    private final DataSchemas schemas;
    private final List<Refusal> wrong = new ArrayList<>();

    Reading(String system, ConsumerRecord<String, byte[]> message, DataSchemas schemas) {
        this.system = system;
        this.message = message;
        this.schemas = schemas;
    }

    /** Empty when something is wrong. */
    Optional<InboundEvent> event() {
        header("ce_specversion", text -> text.equals("1.0") ? text : null);
        UUID id = header("ce_id", UsualForm::uuid);
        header("ce_source", text -> text.isBlank() ? null : text);
        header("ce_time", UsualForm::time);
        header("content-type", text -> CONTENT.matcher(text).matches() ? text : null);
        String number = header("ce_subject", text -> NUMBER.matcher(text).matches() ? text : null);
        InboundType type =
                header("ce_type", text -> InboundType.of(system, text).orElse(null));
        UUID caseId = message.key() == null ? null : UsualForm.uuid(message.key());
        // written in one way only, or messages of one case would not wait for each other
        if (caseId == null || !caseId.toString().equals(message.key())) {
            wrong.add(Refusal.of("refusal.inbound.key"));
        }
        JsonNode data = data();
        if (type != null && data != null) {
            wrong.addAll(schemas.faults(type, data));
        }
        return wrong.isEmpty()
                ? Optional.of(new InboundEvent(
                        Objects.requireNonNull(id),
                        Objects.requireNonNull(type),
                        new CaseId(Objects.requireNonNull(caseId)),
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(data)))
                : Optional.empty();
    }

    List<Refusal> wrong() {
        return wrong;
    }

    private <T> @Nullable T header(String name, Function<String, @Nullable T> read) {
        Iterator<Header> all = message.headers().headers(name).iterator();
        Header only = all.hasNext() ? all.next() : null;
        if (only == null) {
            wrong.add(Refusal.at(name, "refusal.inbound.noHeader", name));
            return null;
        }
        if (all.hasNext()) {
            wrong.add(Refusal.at(name, "refusal.inbound.headerTwice", name));
            return null;
        }
        String text =
                only.value() == null || only.value().length > LONGEST_HEADER ? null : UsualForm.utf8(only.value());
        T value = text == null ? null : read.apply(text);
        if (value == null) {
            wrong.add(Refusal.at(name, "refusal.inbound.header", name));
        }
        return value;
    }

    private @Nullable JsonNode data() {
        byte[] value = message.value();
        if (value == null || value.length == 0) {
            wrong.add(Refusal.of("refusal.inbound.noValue"));
            return null;
        }
        if (value.length > LARGEST) {
            wrong.add(Refusal.of("refusal.inbound.large", LARGEST / 1024));
            return null;
        }
        JsonNode data = Optional.ofNullable(UsualForm.utf8(value))
                .flatMap(schemas::read)
                .orElse(null);
        if (data == null) {
            wrong.add(Refusal.of("refusal.inbound.notJson"));
        }
        return data;
    }
}
