package id.pendamping.evidence;

import id.pendamping.shared.Subject;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;

/** Knows what files of a subject show, in words, for people who take them away. */
public interface TitledFiles {

    Map<UUID, MessageSourceResolvable> titles(Subject subject);
}
