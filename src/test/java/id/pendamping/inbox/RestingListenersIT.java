package id.pendamping.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.PendampingTest;
import id.pendamping.journal.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

@PendampingTest
class RestingListenersIT {

    @Autowired
    Rest rest;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Test
    void nothingIsHeardWhileTimedWorkRestsAndEverythingAfterwards() {
        List<String> before = running();
        assertThat(before).contains("treasury");
        rest.begin(Rest.Reason.CLOCK);
        try {
            await().untilAsserted(() -> assertThat(running()).isEmpty());
        } finally {
            rest.end(Rest.Reason.CLOCK);
        }
        await().untilAsserted(() -> assertThat(running()).containsExactlyInAnyOrderElementsOf(before));
    }

    private List<String> running() {
        return listeners.getListenerContainers().stream()
                .filter(MessageListenerContainer::isRunning)
                .map(MessageListenerContainer::getListenerId)
                .toList();
    }
}
