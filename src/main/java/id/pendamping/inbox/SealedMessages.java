package id.pendamping.inbox;

import id.pendamping.access.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Headers and values for the database, byte for byte, sealed: nobody knows what somebody has sent. */
@Component
class SealedMessages {

    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private final PersonalData personalData;
    private final JsonMapper json = new JsonMapper();

    SealedMessages(PersonalData personalData) {
        this.personalData = personalData;
    }

    record Kept(String name, @Nullable String value) {}

    byte[] seal(Iterable<Header> headers) {
        List<Kept> kept = new ArrayList<>();
        headers.forEach(header -> kept.add(new Kept(
                header.key(),
                header.value() == null ? null : Base64.getEncoder().encodeToString(header.value()))));
        return personalData.seal(json.writeValueAsString(kept));
    }

    void openInto(Headers headers, byte[] sealed) {
        for (Kept kept : json.readValue(personalData.open(sealed), KEPT)) {
            headers.add(new RecordHeader(
                    kept.name(),
                    kept.value() == null ? null : Base64.getDecoder().decode(kept.value())));
        }
    }

    byte @Nullable [] sealValue(byte @Nullable [] value) {
        return value == null ? null : personalData.seal(new String(value, StandardCharsets.ISO_8859_1));
    }

    byte @Nullable [] openValue(byte @Nullable [] sealed) {
        return sealed == null ? null : personalData.open(sealed).getBytes(StandardCharsets.ISO_8859_1);
    }
}
