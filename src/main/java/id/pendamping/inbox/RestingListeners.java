package id.pendamping.inbox;

import id.pendamping.journal.Rest;
import id.pendamping.journal.TimedWork;
import java.util.ArrayList;
import java.util.List;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * No message is taken on a node whose timed work rests: what it says would stand on record under a wrong hour. Other nodes
 * take over what this one leaves.
 */
@Component
class RestingListeners implements TimedWork {

    private final KafkaListenerEndpointRegistry listeners;
    private final Rest rest;
    private final List<MessageListenerContainer> resting = new ArrayList<>();
    private boolean running;

    RestingListeners(KafkaListenerEndpointRegistry listeners, Rest rest) {
        this.listeners = listeners;
        this.rest = rest;
    }

    /** The first time the listeners have begun by themselves. */
    @Override
    public synchronized void start() {
        running = true;
        if (rest.isOver()) {
            resting.forEach(MessageListenerContainer::start);
            resting.clear();
        } else {
            stop();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        listeners.getListenerContainers().stream()
                .filter(MessageListenerContainer::isRunning)
                .forEach(listener -> {
                    listener.stop(() -> {});
                    resting.add(listener);
                });
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Once the listeners have begun. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
