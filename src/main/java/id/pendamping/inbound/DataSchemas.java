package id.pendamping.inbound;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The released schemas of messages from outside, and what they say to a message's data. */
@Component
class DataSchemas {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
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
            schemas.put(type, registry.getSchema(read(type)));
        }
    }

    /** Everything that is wrong with the value; nothing when it is what the schema says. */
    List<Refusal> faults(InboundType type, String value) {
        try {
            json.readTree(value);
        } catch (JacksonException e) {
            return List.of(Refusal.of("refusal.inbound.notJson"));
        }
        return Objects.requireNonNull(schemas.get(type))
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(DataSchemas::refusal)
                .toList();
    }

    Map<String, Object> data(String value) {
        return json.readValue(value, OBJECT);
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

    private static String read(InboundType type) {
        try {
            return new ClassPathResource("events/inbound/" + type.file() + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
