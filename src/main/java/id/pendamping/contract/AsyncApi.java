package id.pendamping.contract;

import id.pendamping.shared.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 description of every topic, made of the released schemas. */
@Component
public class AsyncApi {

    static final String KAFKA_BINDING = "0.5.0";

    private static final String BOOTSTRAP = "bootstrap";
    private static final String CHECKPOINTS = "id.pendamping.checkpoint.";
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
        Map<String, Map<String, Object>> released = new TreeMap<>(schemas.all());
        released.putAll(schemas.inbound());
        released.putAll(schemas.checkpoint());
        return Tree.of(
                "asyncapi", "3.0.0",
                "id", "urn:pendamping",
                "info", info(),
                "defaultContentType", "application/json",
                "servers", Tree.of("kafka", server()),
                "channels", byKey(channel -> channel(channel, released)),
                "operations", operations(released),
                "components", components(released));
    }

    private static Map<String, Object> info() {
        return Tree.of(
                "title",
                "Pendamping",
                "version",
                "1",
                "description",
                ABOUT,
                "license",
                Tree.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static Map<String, Object> server() {
        Map<String, Object> bootstrap = Tree.of(
                "default", "localhost:19092",
                "description", "Bootstrap servers of the installation; the default is that of a plain start");
        return Tree.of("host", '{' + BOOTSTRAP + '}', "protocol", "kafka", "variables", Tree.of(BOOTSTRAP, bootstrap));
    }

    private static Map<String, Object> channel(Channel channel, Map<String, Map<String, Object>> released) {
        Map<String, Object> messages = new LinkedHashMap<>();
        carried(channel, released).forEach(name -> messages.put(name, reference("/components/messages/" + name)));
        Map<String, Object> described = Tree.of(
                "address", channel.topic(),
                "title", channel.title(),
                "description", channel.description(),
                "messages", messages,
                "bindings", Tree.of("kafka", channel.kafka()));
        if (channel.topic().indexOf('{') >= 0) {
            described.put(
                    "parameters", Tree.of("consumer", Tree.of("description", "Consumer that the replay is meant for")));
        }
        return described;
    }

    private static Map<String, Object> operation(Channel channel, Map<String, Map<String, Object>> released) {
        String address = "/channels/" + channel.key();
        return Tree.of(
                "action", channel.direction().name().toLowerCase(Locale.ROOT),
                "channel", reference(address),
                "title", channel.title(),
                "messages",
                        carried(channel, released).stream()
                                .map(name -> reference(address + "/messages/" + name))
                                .toList());
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
        return Tree.of("messages", messages, "schemas", payloads);
    }

    private static Map<String, Object> message(String name, Map<String, Object> schema) {
        String type = text(schema, EventSchema.TYPE);
        String id = text(schema, EventSchema.ID);
        boolean isFact = isFact(schema);
        boolean isCheckpoint = type.startsWith(CHECKPOINTS);
        String kind = isFact ? text(schema, EventSchema.SUBJECT).toLowerCase(Locale.ROOT) : "case";
        Object data = ((List<?>) Objects.requireNonNull(schema.get(EventSchema.EXAMPLES))).get(0);
        Map<String, Object> headers = isFact
                ? Envelope.example(kind, type, id, text(schema, EventSchema.DUTY))
                : Envelope.plainExample(type, type.split("\\.")[2], isCheckpoint ? "17" : "TKM-2023-3509-00017");
        Map<String, Object> example = Tree.of("name", "example", "headers", headers, "payload", data);
        Map<String, Object> key =
                Tree.of("type", "string", "description", isCheckpoint ? "Day it was made" : "Id of the " + kind);
        return Tree.of(
                "name", type,
                "title", text(schema, "title"),
                "summary", text(schema, "description"),
                "contentType", "application/json",
                "headers",
                        isFact
                                ? Envelope.schema(type, id)
                                : Envelope.plain(
                                        type,
                                        isCheckpoint
                                                ? "Number of the checkpoint"
                                                : "Number of the case whose id is the key"),
                "payload", reference("/components/schemas/" + name),
                "bindings", Tree.of("kafka", Tree.of("key", key, "bindingVersion", KAFKA_BINDING)),
                "examples", List.of(example));
    }

    private static List<String> carried(Channel channel, Map<String, Map<String, Object>> released) {
        return released.entrySet().stream()
                .filter(schema -> carries(channel, schema.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean carries(Channel channel, Map<String, Object> schema) {
        return isFact(schema)
                ? channel.subjects().contains(Subject.Kind.valueOf(text(schema, EventSchema.SUBJECT)))
                : channel.system() != null
                        && text(schema, EventSchema.TYPE).startsWith("id.pendamping." + channel.system() + '.');
    }

    /** Neither from outside nor a checkpoint. */
    private static boolean isFact(Map<String, Object> schema) {
        return schema.containsKey(EventSchema.SUBJECT);
    }

    private static Map<String, Object> operations(Map<String, Map<String, Object>> released) {
        Map<String, Object> all = new LinkedHashMap<>();
        Channel.ALL.forEach(channel -> all.put(
                (channel.direction() == Channel.Direction.SEND ? "publish-" : "take-") + channel.key(),
                operation(channel, released)));
        return all;
    }

    private static Map<String, Object> byKey(Function<Channel, Object> described) {
        Map<String, Object> all = new LinkedHashMap<>();
        Channel.ALL.forEach(channel -> all.put(channel.key(), described.apply(channel)));
        return all;
    }

    private static String text(Map<String, Object> schema, String keyword) {
        return (String) Objects.requireNonNull(schema.get(keyword), keyword);
    }

    private static Map<String, Object> reference(String path) {
        return Tree.of("$ref", "#" + path);
    }
}
