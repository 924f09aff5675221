package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.AutomationBlocked;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No way out of a gateway is "anything else": an answer that the model does not know stops the case where it stands, under
 * the name of the gateway. A person reads it as a refusal, a timer that led there fails with it and is shown to the
 * administrators.
 */
final class UnknownAnswers extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownAnswers.class);

    private static final Pattern NO_WAY =
            Pattern.compile("No outgoing sequence flow for the element with id '([^']+)' could be selected");

    private static final Pattern NOT_ANSWERED =
            Pattern.compile("Unknown property used in expression: (\\S.*?)\\. Cause");

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            String place = place(e).orElse(null);
            if (place == null) {
                throw e;
            }
            LOG.error("No way on at {}: the answer is unknown to the model", place);
            throw new AutomationBlocked(Refusal.of("refusal.gateway.unknown", place));
        }
    }

    /** The gateway, or its question where nobody has answered it. */
    static Optional<String> place(ProcessEngineException problem) {
        String message = String.valueOf(problem.getMessage());
        return Stream.of(NO_WAY, NOT_ANSWERED)
                .flatMap(pattern -> pattern.matcher(message).results())
                .map(found -> found.group(1))
                .findFirst();
    }
}
