package id.pendamping.contract;

import id.pendamping.journal.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 description of every topic, made of the released schemas. */
@Component
public class AsyncApi {

    static final String KAFKA_BINDING = "0.5.0";

    private static final int WIDTH = 120;
    private static final String ABOUT = """
            Facts of the aid programme for groups of first-time entrepreneurs (TKM Pemula), as CloudEvents 1.0 in binary \
            mode. Delivery is at least once and in order per source. Data holds ids, amounts and region codes, never \
            names or numbers of people. Within a version values are only added; readers ignore what they do not know.""";

    private final Schemas schemas;
    private final SingletonSupplier<String> yaml = SingletonSupplier.of(this::write);

    AsyncApi(Schemas schemas) {
        this.schemas = schemas;
    }

    /** As YAML. */
    public String yaml() {
        return Objects.requireNonNull(yaml.get());
    }

    private String write() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(document());
    }

    Map<String, Object> document() {
        Map<String, Map<String, Object>> released = schemas.all();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Pendamping");
        info.put("version", "1");
        info.put("description", ABOUT);
        info.put("license", Map.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:pendamping");
        document.put("info", info);
        document.put("defaultContentType", "application/json");
        document.put("servers", Map.of("kafka", server()));
        document.put("channels", byKey(channel -> channel(channel, released)));
        document.put("operations", operations(released));
        document.put("components", components(released));
        return document;
    }

    private static Map<String, Object> server() {
        Map<String, Object> bootstrap = new LinkedHashMap<>();
        bootstrap.put("default", "localhost:19092");
        bootstrap.put("description", "Bootstrap servers of the installation; the default is that of a plain start");
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("host", "{bootstrap}");
        server.put("protocol", "kafka");
        server.put("variables", Map.of("bootstrap", bootstrap));
        return server;
    }

    private static Map<String, Object> channel(Channel channel, Map<String, Map<String, Object>> released) {
        Map<String, Object> messages = new LinkedHashMap<>();
        carried(channel, released).forEach(name -> messages.put(name, reference("/components/messages/" + name)));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("address", channel.topic());
        described.put("title", channel.title());
        described.put("description", channel.description());
        described.put("messages", messages);
        described.put("bindings", Map.of("kafka", channel.kafka()));
        return described;
    }

    private static Map<String, Object> operations(Map<String, Map<String, Object>> released) {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Channel channel : Channel.ALL) {
            Map<String, Object> operation = new LinkedHashMap<>();
            operation.put("action", "send");
            operation.put("channel", reference("/channels/" + channel.key()));
            operation.put("title", channel.title());
            operation.put(
                    "messages",
                    carried(channel, released).stream()
                            .map(name -> reference("/channels/" + channel.key() + "/messages/" + name))
                            .toList());
            operations.put("publish-" + channel.key(), operation);
        }
        return operations;
    }

    private static Map<String, Object> components(Map<String, Map<String, Object>> released) {
        Map<String, Object> messages = new TreeMap<>();
        Map<String, Object> payloads = new TreeMap<>();
        released.forEach((name, schema) -> {
            messages.put(name, message(name, schema));
            Map<String, Object> payload = new LinkedHashMap<>(schema);
            payload.keySet().removeAll(List.of(EventSchema.SCHEMA, EventSchema.ID));
            payloads.put(name, payload);
        });
        payloads.put("envelope", Envelope.schema());
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("messages", messages);
        components.put("schemas", payloads);
        return components;
    }

    private static Map<String, Object> message(String name, Map<String, Object> schema) {
        String type = text(schema, EventSchema.TYPE);
        String id = text(schema, EventSchema.ID);
        String kind = text(schema, EventSchema.SUBJECT).toLowerCase(Locale.ROOT);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("name", "example");
        example.put("headers", Envelope.example(kind, type, id, text(schema, EventSchema.DUTY)));
        example.put("payload", ((List<?>) Objects.requireNonNull(schema.get(EventSchema.EXAMPLES))).get(0));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", type);
        message.put("title", schema.get("title"));
        message.put("summary", schema.get("description"));
        message.put("contentType", "application/json");
        message.put("headers", Envelope.schema(type, id));
        message.put("payload", reference("/components/schemas/" + name));
        message.put("bindings", Map.of("kafka", key(kind)));
        message.put("examples", List.of(example));
        return message;
    }

    private static Map<String, Object> key(String kind) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("key", Map.of("type", "string", "description", "Id of the " + kind));
        key.put("bindingVersion", KAFKA_BINDING);
        return key;
    }

    private static List<String> carried(Channel channel, Map<String, Map<String, Object>> released) {
        return released.entrySet().stream()
                .filter(schema ->
                        channel.subjects().contains(Subject.Kind.valueOf(text(schema.getValue(), EventSchema.SUBJECT))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> byKey(Function<Channel, Object> described) {
        return Channel.ALL.stream()
                .collect(Collectors.toMap(Channel::key, described, (one, other) -> one, LinkedHashMap::new));
    }

    private static String text(Map<String, Object> schema, String keyword) {
        return (String) Objects.requireNonNull(schema.get(keyword), keyword);
    }

    private static Map<String, Object> reference(String path) {
        return Map.of("$ref", "#" + path);
    }
}
