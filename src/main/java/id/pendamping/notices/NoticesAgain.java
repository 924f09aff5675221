package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.inbox.MessageHandler;
import id.pendamping.inbox.Reception;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A fact that the notices could not deal with, heard once more when an administrator says so. */
@Component
class NoticesAgain implements MessageHandler {

    private final CaseEventListener listener;

    NoticesAgain(CaseEventListener listener) {
        this.listener = listener;
    }

    @Override
    public String name() {
        return Notices.CONSUMER;
    }

    @Override
    public boolean isMendable() {
        return false;
    }

    @Override
    public Reception take(ConsumerRecord<String, byte[]> message, @Nullable Account mender) {
        listener.take(List.of(message));
        return Reception.taken();
    }
}
