package id.pendamping.contract;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.shared.Subject;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 description of every topic, made of the released schemas. */
@Component
public class AsyncApi {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final String BOOTSTRAP = "bootstrap";
    private static final String CHECKPOINTS = "id.pendamping.checkpoint.";
    private static final String HASHES = "id.pendamping.record.";
    private static final String SOMEBODY = "9b2e4d18-6a7f-4c3d-8e21-5d0f6c7a1b94";
    private static final int WIDTH = 120;
    private static final int REPLICAS = 3;
    private static final int LEAST_IN_SYNC = 2;
    private static final String ABOUT = """
            Facts of the aid programme for groups of first-time entrepreneurs (TKM Pemula), as CloudEvents 1.0 in binary \
            mode. Delivery is at least once and in order per source. Data holds ids, amounts and region codes, never \
            names or numbers of people. Within a version values are only added; readers ignore what they do not know.""";

    private final Schemas schemas;
    private final List<Topic> topics;
    private final SingletonSupplier<String> yaml = SingletonSupplier.of(this::write);

    AsyncApi(Schemas schemas, List<TopicOwner> owners) {
        this.schemas = schemas;
        this.topics = owners.stream()
                .flatMap(owner -> owner.topics().stream())
                .sorted(Comparator.comparing(Topic::name))
                .toList();
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
        released.putAll(schemas.proof());
        return Tree.of(
                "asyncapi", "3.0.0",
                "id", "urn:pendamping",
                "info", info(),
                "defaultContentType", "application/json",
                "servers", Tree.of("kafka", server()),
                "channels", channels(released),
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
        return Tree.of(
                "host",
                '{' + BOOTSTRAP + '}',
                "protocol",
                "kafka",
                "security",
                List.of(Tree.of(
                        "type",
                        "plain",
                        "description",
                        "As the installation asks for; a plain start wants a name and a password (SASL/PLAIN)")),
                "variables",
                Tree.of(BOOTSTRAP, bootstrap));
    }

    private static Map<String, Object> channel(Topic topic, Map<String, Map<String, Object>> released) {
        Map<String, Object> messages = new LinkedHashMap<>();
        carried(topic, released).forEach(name -> messages.put(name, reference("/components/messages/" + name)));
        Map<String, Object> described = Tree.of(
                "address", topic.name(),
                "title", topic.title(),
                "description", topic.description(),
                "messages", messages,
                "bindings", Tree.of("kafka", kafka(topic)));
        if (topic.isPerConsumer()) {
            described.put(
                    "parameters", Tree.of("consumer", Tree.of("description", "Consumer that the replay is meant for")));
        }
        return described;
    }

    private static Map<String, Object> operation(Topic topic, Map<String, Map<String, Object>> released) {
        String address = "/channels/" + topic.key();
        return Tree.of(
                "action", isFromOutside(topic) ? "receive" : "send",
                "channel", reference(address),
                "title", topic.title(),
                "messages",
                        carried(topic, released).stream()
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
        boolean isHash = type.startsWith(HASHES);
        String kind = isFact ? text(schema, EventSchema.SUBJECT).toLowerCase(Locale.ROOT) : "case";
        Object data = ((List<?>) Objects.requireNonNull(schema.get(EventSchema.EXAMPLES))).get(0);
        Map<String, Object> headers = isFact
                ? Envelope.example(kind, type, id, text(schema, EventSchema.DUTY))
                : PlainEnvelope.example(
                        type, type.split("\\.")[2], isCheckpoint ? "17" : isHash ? SOMEBODY : "TKM-2023-3509-00017");
        Map<String, Object> example = Tree.of("name", "example", "headers", headers, "payload", data);
        Map<String, Object> key = Tree.of(
                "type",
                "string",
                "description",
                isCheckpoint ? "Day it was made" : "Id of the " + (isHash ? "subject" : kind));
        return Tree.of(
                "name", type,
                "title", text(schema, "title"),
                "summary", text(schema, "description"),
                "contentType", "application/json",
                "headers",
                        isFact
                                ? Envelope.schema(type, id)
                                : PlainEnvelope.schema(
                                        type,
                                        isCheckpoint
                                                ? "Number of the checkpoint"
                                                : isHash
                                                        ? "Id of the subject"
                                                        : "Number of the case whose id is the key"),
                "payload", reference("/components/schemas/" + name),
                "bindings", Tree.of("kafka", Tree.of("key", key, "bindingVersion", KAFKA_BINDING)),
                "examples", List.of(example));
    }

    private static List<String> carried(Topic topic, Map<String, Map<String, Object>> released) {
        return released.entrySet().stream()
                .filter(schema -> carries(topic, schema.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean carries(Topic topic, Map<String, Object> schema) {
        return isFact(schema)
                ? topic.subjects().contains(Subject.Kind.valueOf(text(schema, EventSchema.SUBJECT)))
                : topic.system() != null
                        && text(schema, EventSchema.TYPE).startsWith("id.pendamping." + topic.system() + '.');
    }

    /** Neither from outside nor a checkpoint. */
    private static boolean isFact(Map<String, Object> schema) {
        return schema.containsKey(EventSchema.SUBJECT);
    }

    private Map<String, Object> operations(Map<String, Map<String, Object>> released) {
        Map<String, Object> all = new LinkedHashMap<>();
        topics.forEach(topic ->
                all.put((isFromOutside(topic) ? "take-" : "publish-") + topic.key(), operation(topic, released)));
        return all;
    }

    private Map<String, Object> channels(Map<String, Map<String, Object>> released) {
        Map<String, Object> all = new LinkedHashMap<>();
        topics.forEach(topic -> all.put(topic.key(), channel(topic, released)));
        return all;
    }

    private static boolean isFromOutside(Topic topic) {
        return topic.content() == Topic.Content.FROM_OUTSIDE;
    }

    private static Map<String, Object> kafka(Topic topic) {
        Duration kept = topic.kept();
        Map<String, Object> settings = Tree.of(
                "cleanup.policy",
                List.of("delete"),
                "retention.ms",
                kept == null ? -1 : kept.toMillis(),
                "min.insync.replicas",
                LEAST_IN_SYNC,
                "unclean.leader.election.enable",
                false);
        return Tree.of(
                "topic", topic.name(),
                "partitions", topic.partitions(),
                "replicas", REPLICAS,
                "topicConfiguration", settings,
                "bindingVersion", KAFKA_BINDING);
    }

    private static String text(Map<String, Object> schema, String keyword) {
        return (String) Objects.requireNonNull(schema.get(keyword), keyword);
    }

    private static Map<String, Object> reference(String path) {
        return Tree.of("$ref", "#" + path);
    }
}
