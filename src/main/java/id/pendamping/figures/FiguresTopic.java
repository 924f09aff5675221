package id.pendamping.figures;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.journal.relay.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topic for facts of cases that the figures could not deal with. */
@Component
public final class FiguresTopic implements TopicOwner {

    @Override
    public List<Topic> topics() {
        return List.of(Topic.deadLettersOf(Figures.CONSUMER, Topics.CASES));
    }
}
