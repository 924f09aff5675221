package id.pendamping.notices;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.journal.relay.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topic for facts of cases that the notices could not deal with. */
@Component
public final class NoticesTopic implements TopicOwner {

    @Override
    public List<Topic> topics() {
        return List.of(Topic.deadLettersOf(Notices.CONSUMER, Topics.CASES));
    }
}
