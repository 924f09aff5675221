package id.pendamping.inbox;

import id.pendamping.inbox.WaitingMessages.Key;
import id.pendamping.journal.Entry;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has messages looked at anew that were refused for what a case had on record wrongly, with the deed that puts it right. */
@Component
class CorrectedRecord {

    /** Messages that have their turn once the deed is committed. */
    record Anew(List<Key> keys) {}

    private final Recipients recipients;
    private final WaitingMessages messages;
    private final ApplicationEventPublisher events;

    CorrectedRecord(Recipients recipients, WaitingMessages messages, ApplicationEventPublisher events) {
        this.recipients = recipients;
        this.messages = messages;
        this.events = events;
    }

    @EventListener
    void recorded(Entry entry) {
        if (entry.subject().kind() != Subject.Kind.CASE) {
            return;
        }
        recipients.corrected(entry.fact()).forEach((consumer, what) -> {
            List<Key> keys = messages.lookAnew(consumer, CaseId.of(entry.subject()), what);
            if (!keys.isEmpty()) {
                events.publishEvent(new Anew(keys));
            }
        });
    }
}
