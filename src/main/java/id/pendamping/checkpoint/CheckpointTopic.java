package id.pendamping.checkpoint;

import id.pendamping.embedded.Broker;
import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.journal.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The topic that carries signed checkpoints, kept for ever. */
@Component
public final class CheckpointTopic implements TopicOwner {

    public static final String NAME = "pendamping.checkpoint.v1";

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                "checkpoints",
                NAME,
                "Signed checkpoints",
                "Where all chains of entries stood, once a day and whenever somebody asked, in the order of their"
                        + " numbers; and where the tree over all entries stood, every minute in which there were new"
                        + " ones. The key is the day.",
                Topic.Content.PUBLISHED,
                Set.of(),
                "checkpoint",
                1,
                null));
    }

    /** All that was told: checkpoints of the heads, and notes of the tree. */
    public record Told(List<Checkpoint> checkpoints, List<TreeLine> notes) {}

    public static Told told(Broker broker) throws CheckpointLines.Unreadable {
        List<String> messages = new ArrayList<>();
        try (TopicReader reader = new TopicReader(broker)) {
            reader.read(NAME, message -> messages.add(new String(message.value(), StandardCharsets.UTF_8)));
        }
        List<Checkpoint> checkpoints = new ArrayList<>();
        List<TreeLine> notes = new ArrayList<>();
        for (String message : messages) {
            if (message.startsWith(CheckpointLines.BEGINNING)) {
                checkpoints.add(CheckpointLines.checkpoint(message));
            } else {
                notes.add(TreeLine.parse(message));
            }
        }
        return new Told(checkpoints, notes);
    }
}
