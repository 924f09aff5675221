package id.pendamping.proof;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
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
                        + " numbers. The key is the day.",
                Topic.Content.PUBLISHED,
                Set.of(),
                "checkpoint",
                1,
                null));
    }
}
