package id.pendamping.embedded;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker whose disk has failed ends its whole process, as it would on a machine of its own. Here others live in that
 * process: it is kept in mind that the broker has fallen, and nothing else ends.
 */
final class BrokerFall {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerFall.class);

    private static volatile boolean fallen;

    private BrokerFall() {}

    static void keepTheProcess() {
        Exit.setHaltProcedure((status, message) -> note(message));
        Exit.setExitProcedure((status, message) -> note(message));
    }

    private static void note(@Nullable String message) {
        if (!fallen) {
            LOG.error("The broker brought along has ended itself{}", message == null ? "" : ": " + message);
        }
        fallen = true;
    }

    static boolean hasFallen() {
        return fallen;
    }

    static void forget() {
        fallen = false;
    }
}
