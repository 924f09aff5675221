package id.pendamping.inbound;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import id.pendamping.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The released schemas of messages from outside, and what they say to a message's data. */
@Component
class DataSchemas {

    private static final Set<String> WORDED =
            Set.of("required", "additionalProperties", "type", "pattern", "format", "minimum", "maximum");

    private final Map<InboundType, Schema> schemas = new EnumMap<>(InboundType.class);
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    DataSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
                .keywords(Stream.of("x-type", "x-unit")
                        .<Keyword>map(NonValidationKeyword::new)
                        .toList())
                .build());
        for (InboundType type : InboundType.values()) {
            schemas.put(type, registry.getSchema(released(type)));
        }
    }

    /** The value as JSON; empty when it is none. */
    Optional<JsonNode> read(String value) {
        try {
            return Optional.of(json.readTree(value));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Everything that is wrong with the data; nothing when it is what the schema says. */
    List<Refusal> faults(InboundType type, JsonNode data) {
        return Objects.requireNonNull(schemas.get(type))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(DataSchemas::refusal)
                .toList();
    }

    private static Refusal refusal(Error error) {
        String field = error.getProperty() != null
                ? error.getProperty()
                : error.getInstanceLocation().toString().replace("/", "");
        String keyword = WORDED.contains(error.getKeyword()) ? error.getKeyword() : "other";
        return field.isEmpty()
                ? Refusal.of("refusal.inbound.data." + keyword, "JSON")
                : Refusal.at(field, "refusal.inbound.data." + keyword, field);
    }

    private static String released(InboundType type) {
        try {
            return new ClassPathResource("events/inbound/" + type.file() + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
