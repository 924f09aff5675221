package id.pendamping.journal;

import java.util.List;

/** Declares the topics of a module, which the relay makes and the event contract describes. */
public interface TopicOwner {

    List<Topic> topics();
}
