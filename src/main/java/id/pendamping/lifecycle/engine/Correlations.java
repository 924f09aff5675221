package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Entry;
import id.pendamping.lifecycle.NotWaiting;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Brings what an entry says to the process that waits for it. */
@Component
class Correlations {

    private final RuntimeService runtime;

    Correlations(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The subject has to be where something waits for the message; one of a kind at a time is the feature's to see to. */
    void correlate(String message, boolean onlyIfAwaited, Entry entry) {
        MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(entry.subject().key())
                .setVariables(entry.fact().answers());
        if (onlyIfAwaited) {
            correlation.correlateAll();
            return;
        }
        try {
            correlation.correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotWaiting(entry.subject(), message);
        }
    }
}
