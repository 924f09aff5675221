package id.pendamping.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;

/**
 * What a message reports on, as far as a message can be trusted that may be wrong: that the case was paid, that a payment
 * came back or arrived, or one of its members. A later message on the same corrects an earlier one.
 */
final class ReportedThing {

    private ReportedThing() {}

    /** Empty when the message does not say it; what the treasury does not name is believed to be the payment. */
    static Optional<String> of(String system, ConsumerRecord<String, byte[]> message, DataSchemas schemas) {
        return InboundType.of(system, header(message, "ce_type"))
                .or(() -> InboundType.usualOf(system))
                .flatMap(type -> type.each() == null
                        ? Optional.of(type.file())
                        : value(message, type.each(), schemas).map(which -> type.file() + '/' + which));
    }

    /** A case is paid once at a time; it may come back, and arrive, in parts and one after the other. */
    static boolean isWhole(String about) {
        return about.equals(InboundType.SP2D_DISBURSED.file());
    }

    private static Optional<String> value(ConsumerRecord<String, byte[]> message, String name, DataSchemas schemas) {
        return Optional.ofNullable(message.value())
                .filter(value -> value.length <= Reading.LARGEST)
                .flatMap(value -> schemas.read(new String(value, StandardCharsets.UTF_8)))
                .map(data -> data.path(name))
                .filter(JsonNode::isInt)
                .map(JsonNode::asString);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
