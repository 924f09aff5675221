package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What facts move besides completing a step, as the features declare it. */
@Component
public class FactMessages {

    private final List<FactMessage> messages;

    FactMessages(List<FactMessage> messages) {
        this.messages = List.copyOf(messages);
    }

    public List<FactMessage> of(Fact fact, Actor actor) {
        return messages.stream()
                .filter(message -> message.fact().isInstance(fact)
                        && message.sent().test(fact)
                        && (actor.isOutside() || !message.onlyFromOutside()))
                .toList();
    }

    public Collection<FactMessage> all() {
        return messages;
    }
}
