package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.checkpoint.CheckpointTopic;
import id.pendamping.figures.FiguresTopic;
import id.pendamping.inbound.InboundTopics;
import id.pendamping.journal.TopicOwner;
import id.pendamping.journal.relay.Topics;
import id.pendamping.notices.NoticesTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description is read back from its YAML, as a consumer's tool would. */
class AsyncApiTest {

    private static final List<TopicOwner> OWNERS =
            List.of(new Topics(), new CheckpointTopic(), new InboundTopics(), new NoticesTopic(), new FiguresTopic());

    private static final Map<String, Object> DOCUMENT = new Yaml().load(new AsyncApi(new Schemas(), OWNERS).yaml());

    @Test
    void saysWhatItIs() {
        assertThat(DOCUMENT).containsEntry("asyncapi", "3.0.0").containsEntry("defaultContentType", "application/json");
        assertThat(at("info")).containsKeys("title", "version", "description", "license");
    }

    @Test
    void pointsOnlyToWhatIsThere() {
        List<String> references = new ArrayList<>();
        references(DOCUMENT, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(find(reference))
                .as(reference)
                .isNotNull());
    }

    private static final Set<String> OUTSIDE =
            Set.of("#/channels/treasury", "#/channels/civilRegistry", "#/channels/portal");

    @Test
    void sendsOrTakesOnEveryChannelWhatTheChannelCarries() {
        assertThat(at("operations").values()).hasSize(13).allSatisfy(value -> {
            Map<String, Object> operation = object(value);
            String channel = String.valueOf(object(operation.get("channel")).get("$ref"));
            assertThat(operation).containsEntry("action", OUTSIDE.contains(channel) ? "receive" : "send");
            assertThat((Collection<?>) operation.get("messages"))
                    .isNotEmpty()
                    .allMatch(message ->
                            String.valueOf(object(message).get("$ref")).startsWith(channel + "/messages/"))
                    .hasSameSizeAs(object(object(find(channel)).get("messages")).keySet());
        });
    }

    @Test
    void tellsEveryEventOnOneTopicThatKeepsEverything() {
        Map<String, Integer> told = new HashMap<>();
        at("channels").values().stream()
                .map(AsyncApiTest::object)
                .filter(channel -> Integer.valueOf(-1)
                        .equals(object(object(object(channel.get("bindings")).get("kafka"))
                                        .get("topicConfiguration"))
                                .get("retention.ms")))
                .forEach(channel -> object(channel.get("messages"))
                        .keySet()
                        .forEach(message -> told.merge(message, 1, Integer::sum)));

        Set<String> kept = new HashSet<>(new Schemas().all().keySet());
        kept.addAll(new Schemas().proof().keySet());
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(told.values()).containsOnly(1);
    }

    @Test
    void givesExamplesThatItsOwnSchemasAdmit() {
        object(at("components").get("messages")).forEach((name, value) -> {
            Map<String, Object> message = object(value);
            Map<String, Object> example = object(((List<?>) Objects.requireNonNull(message.get("examples"))).get(0));
            String headers = Json.line(Objects.requireNonNull(example.get("headers")));

            assertThat(faults(name, "payload", Json.line(Objects.requireNonNull(example.get("payload")))))
                    .as(name)
                    .isEmpty();
            assertThat(faults(name, "headers", headers)).as(name).isEmpty();
            assertThat(faults(name, "headers", headers.replace("ce_type\":\"id.", "ce_type\":\"ix.")))
                    .as(name)
                    .isNotEmpty();
        });
    }

    @Test
    void declaresEveryParameterOfAnAddress() {
        assertThat(at("channels").values()).allSatisfy(value -> {
            Map<String, Object> channel = object(value);
            String address = String.valueOf(channel.get("address"));
            assertThat(channel.containsKey("parameters")).isEqualTo(address.contains("{"));
        });
    }

    private static List<String> faults(String message, String part, String instance) {
        Map<String, Object> schema = new HashMap<>(Map.of("components", at("components")));
        schema.put("$ref", "#/components/messages/" + message + '/' + part);
        return Json.faults(Json.schema(Json.line(schema)), instance);
    }

    private static void references(Object node, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    found.add((String) value);
                }
                references(value, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> references(item, found));
        }
    }

    private static Object find(String reference) {
        Object node = DOCUMENT;
        for (String step : reference.substring(2).split("/")) {
            node = node instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return node;
    }

    private static Map<String, Object> at(String key) {
        return object(DOCUMENT.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
