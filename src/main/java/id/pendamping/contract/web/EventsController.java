package id.pendamping.contract.web;

import id.pendamping.contract.EventType;
import id.pendamping.contract.EventTypes;
import id.pendamping.contract.Wording;
import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Duty;
import id.pendamping.shared.PageOnly;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The events as people read them. */
@Controller
class EventsController {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final EventTypes events;
    private final Wording words;

    EventsController(EventTypes events, Wording words) {
        this.events = events;
        this.words = words;
    }

    /** One event in the reader's language. */
    record Shown(
            String file,
            String type,
            String schema,
            String topic,
            Subject.Kind subject,
            String title,
            String sentence,
            Duty by,
            List<ShownField> fields,
            String example) {}

    @PageOnly("Describes the events; GET /api/asyncapi.yaml does for programs")
    @GetMapping("/events")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "events",
                events.all().stream().map(event -> shown(event, locale)).toList());
        return "contract/events";
    }

    private Shown shown(EventType event, Locale locale) {
        Map<String, Object> example = new TreeMap<>(event.example());
        return new Shown(
                event.name().file(),
                event.name().type(),
                event.name().schema().toString(),
                event.name().subject() == Subject.Kind.CASE ? Topics.CASES : Topics.PROGRAMME,
                event.name().subject(),
                words.title(event, locale),
                words.sentence(event, locale),
                event.by(),
                event.fields().stream()
                        .map(field -> ShownField.of(field, words.meaning(event, field, locale)))
                        .toList(),
                example.isEmpty() ? "" : JSON.writeValueAsString(example));
    }
}
